package io.showroom.prospect.write;

import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.acts.Situation;
import io.showroom.prospect.events.ProspectEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The state of one prospect folded from its events, for decisions about the next act. Only {@link #apply} changes it,
 * and it never fails. Acts may be recorded late, so most queries take an instant of business time.
 */
public final class ProspectHistory {

    private final HistoryFold told = new HistoryFold();

    /** Applies one event, in the order of recording. */
    public void apply(ProspectEvent event, String eventId, @Nullable String importKey) {
        told.apply(event, eventId, importKey);
    }

    /** Whether there is any event. */
    public boolean begun() {
        return told.begunAt != null;
    }

    /** Whether the person's data were erased. */
    public boolean erased() {
        return told.erased;
    }

    /** Whether the instant lies before the first event recorded. */
    public boolean isBeforeBeginning(Instant moment) {
        return told.begunAt != null && moment.isBefore(told.begunAt);
    }

    /**
     * Returns the key of its store.
     *
     * @throws IllegalStateException if there is no event yet
     */
    public String store() {
        if (told.store == null) {
            throw new IllegalStateException("the history is empty");
        }
        return told.store;
    }

    /** Whether contact details were captured. */
    public boolean captured() {
        return told.capturedAt != null;
    }

    /** Returns the status at an instant. */
    public ProspectStatus standingAt(Instant moment) {
        return told.turns.at(moment);
    }

    /** Returns the status after the latest turn in business time. */
    public ProspectStatus status() {
        return told.turns.last();
    }

    /** Returns the instant of the latest turn, confirmations included; no turn can be recorded before it. */
    public Instant lastTurnAt() {
        return told.turns.lastAt();
    }

    /** Returns the consultant it was assigned to at an instant; null if nobody. */
    public @Nullable String consultantAt(Instant moment) {
        return told.assignment.at(moment);
    }

    /** Returns the consultant it is assigned to after all that is recorded; null if nobody. */
    public @Nullable String consultant() {
        return told.assignment.last();
    }

    /** Returns the grades. */
    public EffectiveGrades grades() {
        return told.grades;
    }

    /** Returns the store day the next follow-up is due; null if none is scheduled. */
    public @Nullable LocalDate dueOn() {
        return told.dueOn;
    }

    /**
     * Returns the latest completed contact, grading, order, cancellation, delivery, confirmed defeat or reactivation,
     * from which the cadence counts; null if there is none.
     */
    public @Nullable Instant lastTouchAt() {
        return told.lastTouchAt;
    }

    /** Whether a later touch is recorded already, see {@link #lastTouchAt}. */
    public boolean overtaken(Instant moment) {
        return told.lastTouchAt != null && moment.isBefore(told.lastTouchAt);
    }

    /** Returns the defeat that awaits the manager's decision; null if there is none. */
    public @Nullable PendingDefeat pendingDefeat() {
        return told.turns.pending();
    }

    /** Returns the state that decides which acts are possible. */
    Situation situation(boolean imported) {
        return situation(status(), pendingDefeat() != null, imported);
    }

    /** Returns that state with the status at an instant. */
    Situation situationAt(Instant moment, boolean imported) {
        PendingDefeat pending = pendingDefeat();
        return situation(standingAt(moment), pending != null && !moment.isBefore(pending.declaredAt()), imported);
    }

    private Situation situation(ProspectStatus status, boolean defeatPending, boolean imported) {
        return new Situation(
                status,
                defeatPending,
                captured(),
                told.visitEntries.last() != null,
                !told.contacts.isEmpty(),
                told.dueOn != null,
                told.ownerSince != null,
                told.erased,
                imported);
    }

    /** Returns the entries of visits, calls and leads. */
    public VisitEntries visitEntries() {
        return told.visitEntries;
    }

    /** Returns when the visit or follow-up of this event took place; null if it is neither. */
    public @Nullable Instant contactAt(String contactEventId) {
        return told.contacts.get(contactEventId);
    }

    /**
     * Returns since when the prospect is an owner: the first delivery, or when a current car was recorded
     * (docs/domain.md, section 2); null if neither is on record.
     */
    public @Nullable Instant ownerSince() {
        return told.ownerSince;
    }

    /** Whether a referral by this customer is recorded already. */
    public boolean referredBy(String referrer) {
        return told.referrers.contains(referrer);
    }

    /** Whether the imported row with this digest was imported before. */
    public boolean knowsImport(String importKey) {
        return told.importKeys.contains(importKey);
    }
}
