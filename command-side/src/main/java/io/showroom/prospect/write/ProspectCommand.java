package io.showroom.prospect.write;

import io.showroom.commandapi.AggregateCommand;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectId;
import java.util.List;

/** Something a person wants done about one prospect. Each says in one place what it takes, refuses and leads to. */
public interface ProspectCommand extends AggregateCommand {

    /** Identifier of the prospect. */
    String prospectId();

    /**
     * Decides: verifies the rules, then tells what happens.
     *
     * @param history all that is known of the prospect
     * @param context the circumstances, and what the rules need to know
     * @return the events, in order; empty if there is nothing to do
     * @throws io.showroom.commandapi.Rejection if a rule refuses
     */
    List<ProspectEvent> decide(ProspectHistory history, DecisionContext context);

    /** Whether the command may begin a history. */
    default boolean begins(DecisionContext context) {
        return false;
    }

    /** What it does, as the card offers it: who may, and where the prospect must stand. */
    default ProspectAct act() {
        return ProspectAct.of(getClass().getSimpleName());
    }

    @Override
    default boolean conceivable() {
        return ProspectId.isValid(target());
    }

    @Override
    default boolean ofProspect() {
        return true;
    }

    @Override
    default String unknown() {
        return "noSuchProspect";
    }

    @Override
    default String target() {
        return prospectId();
    }
}
