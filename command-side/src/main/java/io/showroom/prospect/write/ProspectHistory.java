package io.showroom.prospect.write;

import io.showroom.prospect.acts.Situation;
import io.showroom.prospect.acts.Standing;
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
import io.showroom.prospect.write.GradeCourse.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one prospect's events add up to, for deciding about the next act. Only {@link #apply} changes it, and that never
 * refuses. Acts may be recorded late, so most questions are asked of a moment in business time.
 */
public final class ProspectHistory {

    private final Turns turns = new Turns();
    private final Course<String> assignment = new Course<>();
    private final GradeCourse grades = new GradeCourse();
    private final Visited visited = new Visited();
    private final Map<String, Instant> contacts = new HashMap<>();
    private final Set<String> referrers = new HashSet<>();
    private final Set<String> importKeys = new HashSet<>();
    private @Nullable String store;
    private @Nullable Instant begunAt;
    private @Nullable Instant capturedAt;
    private @Nullable Instant lastTouchAt;
    private @Nullable Instant ownerSince;
    private @Nullable LocalDate dueOn;
    private boolean erased;

    /** Takes in one event, in the order of recording. */
    public void apply(ProspectEvent event, String eventId, @Nullable String importKey) {
        if (begunAt == null) {
            begunAt = event.occurredAt();
            store = event.store();
            turns.turn(event.occurredAt(), Standing.VISITOR);
        }
        if (importKey != null) {
            importKeys.add(importKey);
        }
        switch (event) {
            case VisitRegistered visit -> {
                visited.came(eventId, visit);
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
                turns.turn(order.occurredAt(), Standing.ORDERED);
                graded(order, eventId, order.grade(), Origin.CLOSING, order.dueOn());
            }
            case OrderCancelled cancelled -> {
                turns.turn(cancelled.occurredAt(), Standing.OPEN);
                graded(cancelled, eventId, cancelled.grade(), Origin.OPENING, cancelled.dueOn());
            }
            case VehicleDelivered delivered -> {
                turns.turn(delivered.occurredAt(), Standing.DELIVERED);
                owns(delivered.occurredAt());
                graded(delivered, eventId, delivered.grade(), Origin.CLOSING, null);
            }
            case DefeatDeclared declared ->
                turns.declared(new PendingDefeat(
                        eventId, Standing.valueOf(declared.kind()), declared.occurredAt(), declared.grade()));
            case DefeatConfirmed confirmed -> {
                turns.confirmed(confirmed.occurredAt());
                graded(confirmed, eventId, confirmed.grade(), Origin.CLOSING, null);
            }
            case DefeatRejected rejected -> turns.rejected();
            case ProspectReactivated reactivated -> {
                turns.turn(reactivated.occurredAt(), capturedAt == null ? Standing.VISITOR : Standing.OPEN);
                graded(reactivated, eventId, reactivated.grade(), Origin.OPENING, reactivated.dueOn());
            }
            case ProspectReassigned reassigned -> assignment.turn(reassigned.occurredAt(), reassigned.to());
            case VisitCompleted completed -> visited.completed(completed);
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

    /** Whether anything has happened at all. */
    public boolean begun() {
        return begunAt != null;
    }

    /** Whether the person's data were erased. */
    public boolean erased() {
        return erased;
    }

    /** Whether the moment lies before the first thing known of the prospect. */
    public boolean isBeforeBeginning(Instant moment) {
        return begunAt != null && moment.isBefore(begunAt);
    }

    /** Key of the store it belongs to; only of a history that has begun. */
    public String store() {
        if (store == null) {
            throw new IllegalStateException("nothing has happened yet");
        }
        return store;
    }

    /** Whether contact details were taken. */
    public boolean captured() {
        return capturedAt != null;
    }

    /** Where the prospect stood at a moment. */
    public Standing standingAt(Instant moment) {
        return turns.at(moment);
    }

    /** Where it stands after the last act about it. */
    public Standing standing() {
        return turns.last();
    }

    /** The moment of the last turn, a confirmation included: a later turn cannot be recorded before it. */
    public Instant lastTurnAt() {
        return turns.lastAt();
    }

    /** The consultant it was assigned to at a moment, or null. */
    public @Nullable String consultantAt(Instant moment) {
        return assignment.at(moment);
    }

    /** The consultant it is assigned to after all that is known, or null. */
    public @Nullable String consultant() {
        return assignment.last();
    }

    /** The grades given, and what became of them. */
    public GradeCourse grades() {
        return grades;
    }

    /** Store day the next follow-up is due, or null. */
    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    /** The last contact, grading or turn, from which the cadence counts; null if there was none. */
    public @Nullable Instant lastTouchAt() {
        return lastTouchAt;
    }

    /** Whether something was recorded already that touched the prospect later than this moment. */
    public boolean overtaken(Instant moment) {
        return lastTouchAt != null && moment.isBefore(lastTouchAt);
    }

    /** The defeat that waits for the manager, or null. */
    public @Nullable PendingDefeat pendingDefeat() {
        return turns.pending();
    }

    /** What of it decides about which acts are possible. */
    Situation situation(boolean imported) {
        return situation(standing(), pendingDefeat() != null, imported);
    }

    /** The same of a moment. */
    Situation situationAt(Instant moment, boolean imported) {
        PendingDefeat pending = pendingDefeat();
        return situation(standingAt(moment), pending != null && !moment.isBefore(pending.declaredAt()), imported);
    }

    private Situation situation(Standing standing, boolean defeatPending, boolean imported) {
        return new Situation(
                standing,
                defeatPending,
                captured(),
                visited.last() != null,
                !contacts.isEmpty(),
                dueOn != null,
                ownerSince != null,
                erased,
                imported);
    }

    /** The visits, calls and leads, as their entries stand. */
    public Visited visited() {
        return visited;
    }

    /** When the contact took place that this event tells of: a visit or a follow-up; null if it tells of none. */
    public @Nullable Instant contactAt(String contactEventId) {
        return contacts.get(contactEventId);
    }

    /**
     * Since when they own a car that the store knows of: the first delivery, or when they told which car they drive
     * (docs/domain.md, section 2); null if neither is on record.
     */
    public @Nullable Instant ownerSince() {
        return ownerSince;
    }

    /** Whether it is on record already that this one brought the prospect. */
    public boolean referredBy(String referrer) {
        return referrers.contains(referrer);
    }

    /** Whether the imported row with this digest was taken in before. */
    public boolean knowsImport(String importKey) {
        return importKeys.contains(importKey);
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
        if (standing() == Standing.VISITOR) {
            turns.turn(capture.occurredAt(), Standing.OPEN);
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
