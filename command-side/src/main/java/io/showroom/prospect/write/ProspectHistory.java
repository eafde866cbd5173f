package io.showroom.prospect.write;

import io.showroom.prospect.acts.ProspectStatus;
import io.showroom.prospect.acts.Situation;
import io.showroom.prospect.events.ProspectEvent;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one prospect's events add up to, for deciding about the next act. Only {@link #apply} changes it, and that never
 * refuses. Acts may be recorded late, so most questions are asked of a moment in business time.
 */
public final class ProspectHistory {

    private final HistoryFold told = new HistoryFold();

    /** Takes in one event, in the order of recording. */
    public void apply(ProspectEvent event, String eventId, @Nullable String importKey) {
        told.apply(event, eventId, importKey);
    }

    /** Whether anything has happened at all. */
    public boolean begun() {
        return told.begunAt != null;
    }

    /** Whether the person's data were erased. */
    public boolean erased() {
        return told.erased;
    }

    /** Whether the moment lies before the first thing known of the prospect. */
    public boolean isBeforeBeginning(Instant moment) {
        return told.begunAt != null && moment.isBefore(told.begunAt);
    }

    /** Key of the store it belongs to; only of a history that has begun. */
    public String store() {
        if (told.store == null) {
            throw new IllegalStateException("nothing has happened yet");
        }
        return told.store;
    }

    /** Whether contact details were taken. */
    public boolean captured() {
        return told.capturedAt != null;
    }

    /** Where the prospect stood at a moment. */
    public ProspectStatus standingAt(Instant moment) {
        return told.turns.at(moment);
    }

    /** Where it stands after the last act about it. */
    public ProspectStatus status() {
        return told.turns.last();
    }

    /** The moment of the last turn, a confirmation included: a later turn cannot be recorded before it. */
    public Instant lastTurnAt() {
        return told.turns.lastAt();
    }

    /** The consultant it was assigned to at a moment, or null. */
    public @Nullable String consultantAt(Instant moment) {
        return told.assignment.at(moment);
    }

    /** The consultant it is assigned to after all that is known, or null. */
    public @Nullable String consultant() {
        return told.assignment.last();
    }

    /** The grades given, and what became of them. */
    public EffectiveGrades grades() {
        return told.grades;
    }

    /** Store day the next follow-up is due, or null. */
    public @Nullable LocalDate dueOn() {
        return told.dueOn;
    }

    /** The last contact, grading or turn, from which the cadence counts; null if there was none. */
    public @Nullable Instant lastTouchAt() {
        return told.lastTouchAt;
    }

    /** Whether something was recorded already that touched the prospect later than this moment. */
    public boolean overtaken(Instant moment) {
        return told.lastTouchAt != null && moment.isBefore(told.lastTouchAt);
    }

    /** The defeat that waits for the manager, or null. */
    public @Nullable PendingDefeat pendingDefeat() {
        return told.turns.pending();
    }

    /** What of it decides about which acts are possible. */
    Situation situation(boolean imported) {
        return situation(status(), pendingDefeat() != null, imported);
    }

    /** The same of a moment. */
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

    /** The visits, calls and leads, as their entries stand. */
    public VisitEntries visitEntries() {
        return told.visitEntries;
    }

    /** When the contact took place that this event tells of: a visit or a follow-up; null if it tells of none. */
    public @Nullable Instant contactAt(String contactEventId) {
        return told.contacts.get(contactEventId);
    }

    /**
     * Since when they own a car that the store knows of: the first delivery, or when they told which car they drive
     * (docs/domain.md, section 2); null if neither is on record.
     */
    public @Nullable Instant ownerSince() {
        return told.ownerSince;
    }

    /** Whether it is on record already that this one brought the prospect. */
    public boolean referredBy(String referrer) {
        return told.referrers.contains(referrer);
    }

    /** Whether the imported row with this digest was taken in before. */
    public boolean knowsImport(String importKey) {
        return told.importKeys.contains(importKey);
    }
}
