package io.showroom.prospect.write;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import io.showroom.commandapi.Acting;
import io.showroom.commandapi.Refused;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.completevisit.CompleteVisit;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.confirmdelivery.ConfirmDelivery;
import io.showroom.prospect.write.declaredefeat.DeclareDefeat;
import io.showroom.prospect.write.erasepersonaldata.ErasePersonalData;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.handoverconsultant.TakeOver;
import io.showroom.prospect.write.makeappointment.MakeAppointment;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.reactivateprospect.ReactivateProspect;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.recordquote.RecordQuote;
import io.showroom.prospect.write.recordreferral.RecordReferral;
import io.showroom.prospect.write.recordtestdrive.RecordTestDrive;
import io.showroom.prospect.write.recordtransaction.RecordTransaction;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.rejectdefeat.RejectDefeat;
import io.showroom.prospect.write.reschedulefollowup.AdvanceFollowUp;
import io.showroom.prospect.write.reschedulefollowup.PostponeFollowUp;
import io.showroom.prospect.write.reviewcontact.ReviewContact;
import io.showroom.prospect.write.schedulefollowup.ScheduleFollowUp;
import io.showroom.staff.Actor;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * One prospect and its event stream. What a command leads to is decided by the command itself; here every one takes the
 * same way: whose prospect is it, has it changed meanwhile, decide, record.
 *
 * <p>No handler asks Axon for a stream that exists: {@link #carryOut} says in our words that there is none, where Axon
 * would write each such request into the log as a fault.
 */
@Aggregate(type = "Prospect")
class Prospect {

    @AggregateIdentifier
    private @Nullable String id;

    private long lastSequence = -1;

    private final ProspectHistory history = new ProspectHistory();

    Prospect() {}

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RegisterVisit command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CaptureContact command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GradeProspect command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ScheduleFollowUp command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PostponeFollowUp command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdvanceFollowUp command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordContact command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordTestDrive command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordQuote command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlaceOrder command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CancelOrder command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConfirmDelivery command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclareDefeat command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ConfirmDefeat command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RejectDefeat command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReactivateProspect command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReassignProspect command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CompleteVisit command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(MakeAppointment command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviewContact command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ErasePersonalData command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordReferral command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordTransaction command, Acting acting, Desks desks) {
        carryOut(command, acting, desks);
    }

    void carryOut(ProspectCommand command, Acting acting, Desks desks) {
        Desk desk = desks.at(acting);
        if (history.begun()) {
            if (acting.importKey() != null && history.knowsImport(acting.importKey())) {
                return;
            }
            if (!command.byAdministrator()) {
                Ownership.verify(history, acting, command.atReception());
            }
            Long seen = acting.expectedSequence();
            if (seen != null && lastSequence > seen) {
                throw Refused.conflict("changedMeanwhile", lastSequence - seen);
            }
            if (seen != null && lastSequence < seen) {
                throw Refused.conflict("notYetRecorded", seen);
            }
            if (history.erased()) {
                if (!command.afterErasure()) {
                    throw Refused.conflict("erased");
                }
                desk = desk.writingNothingOf(command.prospectId());
            }
        } else if (!command.begins(desk)) {
            throw Refused.notFound("noSuchProspect");
        }
        Holding before = Holding.of(history);
        List<ProspectEvent> events = command.decide(history, desk);
        for (ProspectEvent event : events) {
            apply(event, MetaData.with(EventMetadata.STORE, event.store()));
        }
        Holding after = Holding.of(history);
        if (after != null) {
            desks.holdings().note(command.prospectId(), before, after, lastSequence, events);
        }
    }

    /** Part of a hand-over, which verified who may do it; only what belongs to the store changes hands. */
    void takeOver(TakeOver command, String store, Desks desks) {
        if (history.begun() && history.store().equals(store)) {
            carryOut(command, Acting.as(Actor.SYSTEM), desks);
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
