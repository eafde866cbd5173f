package io.showroom.prospect.write;

import io.showroom.commandapi.AggregateCommand;
import io.showroom.prospect.acts.ProspectAct;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectId;
import java.util.List;

/** A command on one prospect. Each declares its fields, rules and events in one place. */
public interface ProspectCommand extends AggregateCommand {

    /** Returns the id of the prospect. */
    String prospectId();

    /**
     * Verifies the rules and returns the resulting events.
     *
     * @param history the prospect's history
     * @param context sender, time and access to the rules
     * @return the events, in order; empty if there is nothing to do
     * @throws io.showroom.commandapi.Rejection if a rule is violated
     */
    List<ProspectEvent> decide(ProspectHistory history, DecisionContext context);

    /** Whether the command may create the prospect. */
    default boolean begins(DecisionContext context) {
        return false;
    }

    /** Returns its act, which declares the roles that may do it and the states in which it is possible. */
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
