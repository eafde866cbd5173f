package io.showroom.prospect.write;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Refused;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.reactivateprospect.ReactivateProspect;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.recordquote.RecordQuote;
import io.showroom.prospect.write.recordtestdrive.RecordTestDrive;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.rejectdefeat.RejectDefeat;
import io.showroom.prospect.write.reschedulefollowup.AdvanceFollowUp;
import io.showroom.prospect.write.reschedulefollowup.PostponeFollowUp;
import io.showroom.prospect.write.schedulefollowup.ScheduleFollowUp;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateVersion;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One prospect and its event stream. What a command leads to is decided by the command itself; here every one takes the
 * same way: whose prospect is it, has it changed meanwhile, decide, record.
 */
@Aggregate(type = "Prospect")
class Prospect {

    @AggregateIdentifier
    private @Nullable String id;

    @AggregateVersion
    private @Nullable Long version;

    private final ProspectHistory history = new ProspectHistory();

    Prospect() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterVisit command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CaptureContact command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(GradeProspect command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(ScheduleFollowUp command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(PostponeFollowUp command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(AdvanceFollowUp command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(RecordContact command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(RecordTestDrive command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(RecordQuote command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(PlaceOrder command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(CancelOrder command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(ConfirmDelivery command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(DeclareDefeat command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(ConfirmDefeat command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(RejectDefeat command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(ReactivateProspect command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    void handle(ReassignProspect command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    void carryOut(ProspectCommand command, Acting acting, Desks desks) {
        Desk desk = desks.at(acting);
        if (history.begun()) {
            if (acting.importKey() != null && history.knowsImport(acting.importKey())) {
                return;
            }
            Ownership.verify(history, acting, command.atReception());
            Long seen = acting.expectedSequence();
            if (seen != null && version != null && version > seen) {
                throw Refused.conflict("changedMeanwhile", version - seen);
            }
            if (seen != null && version != null && version < seen) {
                throw Refused.conflict("notYetRecorded", seen);
            }
        } else if (!command.begins(desk)) {
            throw Refused.notFound("noSuchProspect");
        }
        for (ProspectEvent event : command.decide(history, desk)) {
            apply(event, MetaData.with(EventMetadata.STORE, event.store()));
        }
    }

    @EventSourcingHandler
    void on(
            ProspectEvent event,
            @MessageIdentifier String eventId,
            @MetaDataValue(EventMetadata.IMPORT_KEY) @Nullable String importKey) {
        id = event.prospectId();
        history.apply(event, eventId, importKey);
    }
}
