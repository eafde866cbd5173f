package io.showroom.prospect.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.showroom.commandapi.CommandContext;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.handoverconsultant.TakeOver;
import io.showroom.staff.Actor;
import java.util.List;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Aggregate of a prospect. Each command contains its own decision; this class does what is common to all: verify
 * ownership and expected sequence, decide, apply the events.
 *
 * <p>No handler requires an existing stream: {@link #carryOut} rejects a missing one, where Axon would log each such
 * request as an error.
 */
@Aggregate(type = "Prospect")
class Prospect {

    @AggregateIdentifier
    private @Nullable String id;

    private long lastSequence = -1;

    private final ProspectHistory history = new ProspectHistory();

    Prospect() {}

    void carryOut(ProspectCommand command, CommandContext commandContext, DecisionContexts contexts) {
        DecisionContext context = contexts.at(commandContext);
        if (history.begun()) {
            if (commandContext.importKey() != null && history.knowsImport(commandContext.importKey())) {
                return;
            }
            Ownership.verify(command.act(), history, commandContext);
            Long seen = commandContext.expectedSequence();
            if (seen != null && lastSequence > seen) {
                throw Rejection.conflict("changedMeanwhile", lastSequence - seen);
            }
            if (seen != null && lastSequence < seen) {
                throw Rejection.conflict("notYetRecorded", seen);
            }
            if (history.erased()) {
                if (!command.act().evenErased()) {
                    throw Rejection.conflict("erased");
                }
                context = context.writingNothingOf(command.prospectId());
            }
        } else if (!command.begins(context)) {
            throw Rejection.notFound("noSuchProspect");
        }
        Holding before = Holding.of(history);
        List<ProspectEvent> events = command.decide(history, context);
        for (ProspectEvent event : events) {
            apply(event, MetaData.with(EventMetadata.STORE, event.store()));
        }
        Holding after = Holding.of(history);
        if (after != null) {
            contexts.holdings().note(command.prospectId(), before, after, lastSequence, events);
        }
    }

    /** Reassigns the prospect within a hand-over, which verified the authorization; only if it belongs to the store. */
    void takeOver(TakeOver command, String store, DecisionContexts contexts) {
        if (history.begun() && history.store().equals(store)) {
            carryOut(command, CommandContext.as(Actor.SYSTEM), contexts);
        }
    }

    @EventSourcingHandler
    void on(
            ProspectEvent event,
            @MessageIdentifier String eventId,
            @SequenceNumber long sequence,
            @MetaDataValue(EventMetadata.IMPORT_KEY) @Nullable String importKey) {
        id = event.prospectId();
        lastSequence = sequence;
        history.apply(event, eventId, importKey);
    }
}
