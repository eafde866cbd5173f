package io.showroom.report.daily.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.projection.read.Personal;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.PersonReference;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the daily sales report: a contact with a customer and its results of that day.
 *
 * @param prospectId the prospect
 * @param sequence number of the contact's event in the prospect's stream
 * @param eventId id of the contact's event, referenced by a manager's comment
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param day the store day
 * @param at when it happened, business time
 * @param consultant user key of the person who made the contact, or else to whom the prospect was assigned; null for
 *     nobody
 * @param contact the kind of contact
 * @param outcome its results until the next contact of the day
 * @param late whether it was recorded on a later store day
 * @param who the customer
 * @param personal further personal data
 * @param interest the customer's wish
 */
@RecordBuilder
record DailyContact(
        String prospectId,
        long sequence,
        String eventId,
        String store,
        String zone,
        LocalDate day,
        Instant at,
        @Nullable String consultant,
        @JsonUnwrapped Contact contact,
        @JsonUnwrapped ContactOutcome outcome,
        boolean late,
        @JsonUnwrapped PersonReference who,
        @JsonUnwrapped PersonalData personal,
        @JsonUnwrapped Interest interest) {

    private static final String DELIVERY = "VehicleDelivered";

    /** Kind of a prospect open since before the month. */
    static final String RETAINED = "RETAINED";

    /** Kind of a prospect opened within the month. */
    static final String NEW = "NEW";

    /**
     * The kind of contact.
     *
     * @param type simple name of the event class: a visit, call or lead, a follow-up, or the act itself where no
     *     contact preceded it
     * @param channel code of the channel; null where the act has none
     * @param first whether it was the customer's first visit, call or lead
     * @param planned whether it fulfilled a planned follow-up
     * @param plannedFor store day of that follow-up; null if it was not planned
     * @param purpose code of the contact purpose; derived from the act where none was recorded
     */
    record Contact(
            String type,
            @Nullable String channel,
            boolean first,
            boolean planned,
            @Nullable LocalDate plannedFor,
            String purpose) {}

    /**
     * The results of a contact.
     *
     * @param gradeBefore grade before; null for none
     * @param gradeAfter grade after, until the next contact of the day; null for none
     * @param gradings number of acts that gave a grade in that time, by hand or through an order and the like
     * @param status the prospect's status after the contact
     * @param kind RETAINED or NEW this month; null if the prospect was not open
     * @param results simple names of the events that followed the contact that day, separated by blanks; null for none
     */
    record ContactOutcome(
            @Nullable String gradeBefore,
            @Nullable String gradeAfter,
            int gradings,
            DisplayedStatus status,
            @Nullable String kind,
            @Nullable String results) {}

    /**
     * Personal data of the line; null if not recorded, erased, or no longer visible to the reader.
     *
     * @param phone the customer's phone
     * @param area where the customer lives
     * @param account the account of the contact
     * @param comment the manager's comment
     */
    record PersonalData(
            @Personal @Nullable String phone,
            @Personal @Nullable String area,
            @Personal @Nullable String account,
            @Personal @Nullable String comment) {

        private static final PersonalData NOTHING = new PersonalData(null, null, null, null);
    }

    /**
     * The customer's wish.
     *
     * @param model code of the model wanted at that time; null if unknown
     * @param source code of the source of the first touch; null if unknown
     */
    record Interest(@Nullable String model, @Nullable String source) {}

    /** Returns whether the grade changed, or the car was delivered. */
    public boolean moved() {
        return delivers() || outcome.gradeAfter != null && !outcome.gradeAfter.equals(outcome.gradeBefore);
    }

    /** Returns the status to show the grade before the contact with. */
    public DisplayedStatus statusBefore() {
        return delivers() ? DisplayedStatus.ORDERED : outcome.status;
    }

    /** Returns whether the car was delivered with this contact. */
    boolean delivers() {
        return contact.type.equals(DELIVERY)
                || outcome.results != null
                        && List.of(outcome.results.split(" ")).contains(DELIVERY);
    }

    /** Returns the same line with a masked phone number. */
    DailyContact masked() {
        return DailyContactBuilder.builder(this)
                .personal(new PersonalData(
                        Masking.phone(personal.phone), personal.area, personal.account, personal.comment))
                .build();
    }

    /** Returns the same line without the person, for a reader who may no longer see the prospect. */
    DailyContact unnamed() {
        return DailyContactBuilder.builder(this)
                .who(PersonReference.HANDED_OVER)
                .personal(PersonalData.NOTHING)
                .build();
    }
}
