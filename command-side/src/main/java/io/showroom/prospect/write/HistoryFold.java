package io.showroom.prospect.write;

import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.ContactReviewed;
import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.ReferralRecorded;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.write.EffectiveGrades.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds one prospect's events, in the order of recording; never fails. */
final class HistoryFold {

    final StatusHistory turns = new StatusHistory();
    final EffectiveHistory<String> assignment = new EffectiveHistory<>();
    final EffectiveGrades grades = new EffectiveGrades();
    final VisitEntries visitEntries = new VisitEntries();
    final Map<String, Instant> contacts = new HashMap<>();
    final Set<String> referrers = new HashSet<>();
    final Set<String> importKeys = new HashSet<>();

    @Nullable
    String store;

    @Nullable
    Instant begunAt;

    @Nullable
    Instant capturedAt;

    @Nullable
    Instant lastTouchAt;

    @Nullable
    Instant ownerSince;

    @Nullable
    LocalDate dueOn;

    boolean erased;

    void apply(ProspectEvent event, String eventId, @Nullable String importKey) {
        if (begunAt == null) {
            begunAt = event.occurredAt();
            store = event.store();
            turns.turn(event.occurredAt(), ProspectStatus.VISITOR);
        }
        if (importKey != null) {
            importKeys.add(importKey);
        }
        switch (event) {
            case VisitRegistered visit -> {
                visitEntries.came(eventId, visit);
                contacts.put(eventId, visit.occurredAt());
                assignFirst(visit.occurredAt(), visit.consultant());
            }
            case ContactCaptured capture -> captured(capture);
            case ContactCorrected correction -> drives(correction.occurredAt(), correction.currentCar());
            case ProspectGraded graded -> graded(graded, eventId);
            case FollowUpScheduled scheduled -> dueOn = scheduled.dueOn();
            case FollowUpRescheduled rescheduled -> dueOn = rescheduled.dueOn();
            case FollowUpCompleted completed -> {
                if (completed.dueOn() != null) {
                    dueOn = null;
                }
                contacts.put(eventId, completed.occurredAt());
                touched(completed.occurredAt());
            }
            case TestDriveRecorded testDrive -> {}
            case QuoteGiven quote -> {}
            case OrderPlaced order -> {
                turns.turn(order.occurredAt(), ProspectStatus.ORDERED);
                graded(order, eventId, order.grade(), Origin.CLOSING, order.dueOn());
            }
            case OrderCancelled cancelled -> {
                turns.turn(cancelled.occurredAt(), ProspectStatus.OPEN);
                graded(cancelled, eventId, cancelled.grade(), Origin.OPENING, cancelled.dueOn());
            }
            case VehicleDelivered delivered -> {
                turns.turn(delivered.occurredAt(), ProspectStatus.DELIVERED);
                owns(delivered.occurredAt());
                graded(delivered, eventId, delivered.grade(), Origin.CLOSING, null);
            }
            case DefeatDeclared declared ->
                turns.declared(new PendingDefeat(
                        eventId, ProspectStatus.valueOf(declared.kind()), declared.occurredAt(), declared.grade()));
            case DefeatConfirmed confirmed -> {
                turns.confirmed(confirmed.occurredAt());
                graded(confirmed, eventId, confirmed.grade(), Origin.CLOSING, null);
            }
            case DefeatRejected rejected -> turns.rejected();
            case ProspectReactivated reactivated -> {
                turns.turn(reactivated.occurredAt(), capturedAt == null ? ProspectStatus.VISITOR : ProspectStatus.OPEN);
                graded(reactivated, eventId, reactivated.grade(), Origin.OPENING, reactivated.dueOn());
            }
            case ProspectReassigned reassigned -> assignment.turn(reassigned.occurredAt(), reassigned.to());
            case VisitCompleted completed -> visitEntries.completed(completed);
            case AppointmentMade appointment -> {}
            case ContactReviewed reviewed -> {}
            case ReferralRecorded referral -> referrers.add(referral.referrer());
            case TransactionRecorded transaction -> {}
            case ConcernNoted concern -> {}
            case PersonalDataErased erasure -> {
                erased = true;
                dueOn = null;
            }
        }
    }

    private void drives(Instant at, @Nullable String car) {
        if (car != null) {
            owns(at);
        }
    }

    private void owns(Instant at) {
        if (ownerSince == null || at.isBefore(ownerSince)) {
            ownerSince = at;
        }
    }

    private void captured(ContactCaptured capture) {
        drives(capture.occurredAt(), capture.currentCar());
        capturedAt = capture.occurredAt();
        if (turns.last() == ProspectStatus.VISITOR) {
            turns.turn(capture.occurredAt(), ProspectStatus.OPEN);
        }
        assignFirst(capture.occurredAt(), capture.consultant());
    }

    private void assignFirst(Instant at, @Nullable String consultant) {
        if (consultant != null && assignment.last() == null) {
            assignment.turn(at, consultant);
        }
    }

    private void graded(ProspectGraded graded, String eventId) {
        if (graded.corrects() == null) {
            grades.give(graded.occurredAt(), eventId, graded.grade(), Origin.HAND);
            touched(graded.occurredAt());
        } else {
            grades.correct(graded.corrects(), eventId, graded.grade());
        }
        dueOn = graded.dueOn();
    }

    private void graded(
            ProspectEvent event, String eventId, @Nullable String grade, Origin origin, @Nullable LocalDate nextDueOn) {
        if (grade != null) {
            grades.give(event.occurredAt(), eventId, grade, origin);
        }
        dueOn = nextDueOn;
        touched(event.occurredAt());
    }

    private void touched(Instant at) {
        if (lastTouchAt == null || at.isAfter(lastTouchAt)) {
            lastTouchAt = at;
        }
    }
}
