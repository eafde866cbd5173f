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
 * State of a prospect after some of its events; shown by card, list and replay.
 *
 * @param prospectId the prospect
 * @param store key of its store
 * @param zone IANA name of the store's time zone
 * @param sequence sequence number of the last event included
 * @param status present status
 * @param grade present grade; null if never graded
 * @param consultant user key of the consultant; null for none
 * @param person personal details
 * @param demand wishes of the customer
 * @param contacts contacts with the customer
 * @param outcome quote, order, delivery and defeat
 * @param appointment the last invitation to the store, until they come; null if none, or the person was erased
 * @param referrers ids of the customers who referred them
 * @param gaps missing data
 * @param erasedAt when the person was last erased; null if never
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

    /** The present grade, and since when. */
    public record Grading(@Nullable String scheme, @Nullable Integer version, String code, Instant since) {}

    /**
     * Missing data.
     *
     * @param missing names of the empty fields of the card ({@link io.showroom.store.events.CardField}); empty for a
     *     visitor without details and for an erased person
     * @param lacking data that daily work requires but imported history may lack: name, contact, grade, price, quote;
     *     nothing personal for an erased person
     */
    public record Gaps(Set<String> missing, Set<String> lacking) {}

    /** An invitation to the store; {@code at} is the agreed time, null without one. */
    public record OpenAppointment(
            Instant madeAt, @Nullable Instant at, @Nullable String channel) {}

    /**
     * State after an act.
     *
     * @param at business time of the act
     * @param status status after the act
     * @param grade code of the grade
     * @param consultant user key of the consultant
     * @param model code of the model wanted
     * @param due the open follow-up; null for none
     * @param comingAt agreed time of the open invitation; null without one
     */
    public record StatusAfterAct(
            Instant at,
            DisplayedStatus status,
            @Nullable String grade,
            @Nullable String consultant,
            @Nullable String model,
            @Nullable Due due,
            @Nullable Instant comingAt) {

        /** Returns the store day of the open follow-up; null for none. */
        public @Nullable LocalDate dueOn() {
            return due == null ? null : due.on();
        }
    }

    /** Returns the state after all events of a timeline. */
    public static ProspectState of(Timeline timeline) {
        return fold(timeline).state();
    }

    /** Returns the state after each act, in business order; the last one is the present state. */
    public static List<StatusAfterAct> course(Timeline timeline) {
        return fold(timeline).course();
    }

    private static ProspectFold fold(Timeline timeline) {
        return timeline.view(ProspectFold.class, ProspectFold::new);
    }

    /** Returns the part of the state that decides which acts are possible. */
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

    /** Returns a personal detail; null if it was not given or is erased. */
    public @Nullable String person(String name) {
        return person.get(name);
    }
}
