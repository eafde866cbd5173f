package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.acts.Situation;
import io.showroom.prospect.read.Contacts.Due;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is so about a prospect after some of its events; card, list and replay all show this.
 *
 * @param prospectId the prospect
 * @param store key of its store
 * @param zone IANA name of the store's time zone
 * @param sequence number of the last event taken in
 * @param status where it stands
 * @param grade the grade in force; null if never graded
 * @param consultant user key of who it is assigned to; null if nobody
 * @param person what was told of the person
 * @param demand what is wanted, and by whom
 * @param contacts how one is in contact with them
 * @param outcome what came of it
 * @param appointment the last invitation to the store, until they came; null if none, or the person was erased
 * @param referrers who brought them: identifiers of customers of the store
 * @param gaps what is not on record
 * @param erasedAt when the person's data were erased last; null if they were not
 */
public record ProspectState(
        String prospectId,
        String store,
        String zone,
        long sequence,
        DisplayedStatus status,
        @Nullable Grading grade,
        @Nullable String consultant,
        Person person,
        Demand demand,
        Contacts contacts,
        Outcome outcome,
        @Nullable OpenAppointment appointment,
        List<String> referrers,
        Gaps gaps,
        @Nullable Instant erasedAt) {

    /** The grade in force, and since when. */
    public record Grading(@Nullable String scheme, @Nullable Integer version, String code, Instant since) {}

    /**
     * What is not on record.
     *
     * @param missing names of the empty fields of the card ({@link io.showroom.store.events.CardField}); none of a
     *     visitor without details, nor of an erased person
     * @param lacking what daily work must have and history brought in may lack: name, contact, grade, price, quote; of
     *     an erased person nothing personal
     */
    public record Gaps(Set<String> missing, Set<String> lacking) {}

    /** An invitation to the store: when it was made, when they mean to come if a time was fixed, and how. */
    public record OpenAppointment(
            Instant madeAt, @Nullable Instant at, @Nullable String channel) {}

    /**
     * How it stood after an act.
     *
     * @param at when the act happened
     * @param status where the prospect stood then
     * @param grade code of the grade in force
     * @param consultant user key of who it was assigned to
     * @param model code of the model wanted
     * @param due the open follow-up; null if none was
     * @param comingAt when they were invited for, if a time was fixed and they have not come since
     */
    public record StatusAfterAct(
            Instant at,
            DisplayedStatus status,
            @Nullable String grade,
            @Nullable String consultant,
            @Nullable String model,
            @Nullable Due due,
            @Nullable Instant comingAt) {

        /** Store day of the open follow-up; null if none was. */
        public @Nullable LocalDate dueOn() {
            return due == null ? null : due.on();
        }
    }

    /** The state a timeline leads to. */
    public static ProspectState of(Timeline timeline) {
        return fold(timeline).state();
    }

    /** How it stood after each act, in business order; the last one is how it stands. */
    public static List<StatusAfterAct> course(Timeline timeline) {
        return fold(timeline).course();
    }

    private static ProspectFold fold(Timeline timeline) {
        return timeline.view(ProspectFold.class, ProspectFold::new);
    }

    /** What of it decides about which acts are possible now. */
    public Situation situation() {
        boolean captured = contacts.capturedAt() != null;
        Contacts.Counts counts = contacts.counts();
        return new Situation(
                status.turned(captured),
                status == DisplayedStatus.DEFEAT_PENDING,
                captured,
                counts.visits() > 0,
                counts.visits() + counts.contacts() > 0,
                contacts.followUp() != null,
                outcome.delivery() != null || demand.wish().currentCar() != null,
                erasedAt != null,
                false);
    }

    /** A personal detail; null if not told, or erased. */
    public @Nullable String person(String name) {
        return person.get(name);
    }
}
