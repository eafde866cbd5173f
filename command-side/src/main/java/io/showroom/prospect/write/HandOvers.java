package io.showroom.prospect.write;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.handoverconsultant.HandOverConsultant;
import io.showroom.prospect.write.handoverconsultant.TakeOver;
import io.showroom.rulebook.write.EffectiveStaffMember;
import io.showroom.rulebook.write.StaffRules;
import io.showroom.staff.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.config.Configuration;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Command handler that reassigns all open prospects and owners of a consultant in one unit of work: all or none. */
@Component
class HandOvers {

    private final Configuration axon;
    private final HoldingTable holdings;
    private final StaffRules staff;

    HandOvers(@Lazy Configuration axon, HoldingTable holdings, StaffRules staff) {
        this.axon = axon;
        this.holdings = holdings;
        this.staff = staff;
    }

    @CommandHandler
    void handle(HandOverConsultant command, CommandContext commandContext, DecisionContexts contexts) {
        String store = verified(command, commandContext.actor(), contexts.at(commandContext));
        Map<String, Aggregate<Prospect>> prospects = loaded(holdings.followedBy(store, command.from()));
        prospects.forEach((id, prospect) -> {
            TakeOver one = new TakeOver(id, command.occurredAt(), command.from(), command.to(), command.reason());
            // The authorization was verified for the whole; the events carry the user who sent the command.
            prospect.execute(held -> held.takeOver(one, store, contexts));
        });
    }

    /**
     * Loads all aggregates before the first one changes, because Axon searches the staged events for each stream loaded
     * later.
     */
    private Map<String, Aggregate<Prospect>> loaded(List<String> ids) {
        Repository<Prospect> repository = axon.repository(Prospect.class);
        Map<String, Aggregate<Prospect>> loaded = new LinkedHashMap<>();
        ids.forEach(id -> loaded.put(id, repository.load(id)));
        return loaded;
    }

    /** Validates the command; returns the store whose prospects are reassigned. */
    private String verified(HandOverConsultant command, Actor actor, DecisionContext context) {
        String store = staff.staff(command.from())
                .map(EffectiveStaffMember::store)
                .orElseThrow(() -> Rejection.rule("unknownStaff", "from", command.from()));
        if (!actor.reaches(store)) {
            throw Rejection.forbidden("otherStore");
        }
        if (command.from().equals(command.to())) {
            throw Rejection.rule("sameConsultant", "to", command.to());
        }
        context.ofStore(command.to(), store, "to");
        if (command.occurredAt() != null && command.occurredAt().isAfter(context.now())) {
            throw Rejection.rule("future", "occurredAt");
        }
        return store;
    }
}
