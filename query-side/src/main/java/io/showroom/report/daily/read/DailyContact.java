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
 * A line of the daily sales report: a contact with a customer, and what came of it that day.
 *
 * @param prospectId the prospect
 * @param sequence number of the contact's event in the prospect's stream
 * @param eventId identifier of the contact's event, which a comment names
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param day the store day
 * @param at when, business time
 * @param consultant user key of who made the contact or whom it was assigned to; null for nobody
 * @param contact what kind of contact
 * @param outcome what came of it until the next contact of the day
 * @param late whether it was entered on a later day
 * @param who who the customer is
 * @param personal what tells of the person besides
 * @param interest what the customer wants
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

    /** Open since before the month. */
    static final String RETAINED = "RETAINED";

    /** Opened within the month. */
    static final String NEW = "NEW";

    /**
     * What kind of contact.
     *
     * @param type name of the event: a visit, call or lead, a follow-up, or the act itself where no contact preceded it
     * @param channel how; null where the act has none
     * @param first whether it was the customer's first visit, call or lead
     * @param planned whether it did a planned follow-up
     * @param plannedFor the day that follow-up was planned for; null if it was not planned
     * @param purpose code of the contact purpose; by the kind of act where none was said
     */
    record Contact(
            String type,
            @Nullable String channel,
            boolean first,
            boolean planned,
            @Nullable LocalDate plannedFor,
            String purpose) {}

    /**
     * What came of it.
     *
     * @param gradeBefore grade before; null for none
     * @param gradeAfter grade after, until the next contact of the day; null for none
     * @param gradings how often the customer was given a grade in that time, by hand or with an order and the like
     * @param status the prospect's standing after the contact
     * @param kind RETAINED or NEW this month; null if the prospect was not open
     * @param results names of the events that the contact led to that day, by blanks; null for none
     */
    record ContactOutcome(
            @Nullable String gradeBefore,
            @Nullable String gradeAfter,
            int gradings,
            DisplayedStatus status,
            @Nullable String kind,
            @Nullable String results) {}

    /**
     * What tells of the person; null if not told, erased, or handed over.
     *
     * @param phone the customer's phone
     * @param area where they live
     * @param account what was said
     * @param comment the manager's comment on it
     */
    record PersonalData(
            @Personal @Nullable String phone,
            @Personal @Nullable String area,
            @Personal @Nullable String account,
            @Personal @Nullable String comment) {

        private static final PersonalData NOTHING = new PersonalData(null, null, null, null);
    }

    /**
     * What the customer wants.
     *
     * @param model code of the model wanted at that time
     * @param source code of the source of the first touch
     */
    record Interest(@Nullable String model, @Nullable String source) {}

    /** Whether the grade is another one than before, or the car was delivered. */
    public boolean moved() {
        return delivers() || outcome.gradeAfter != null && !outcome.gradeAfter.equals(outcome.gradeBefore);
    }

    /** The prospect's standing before the contact, as far as it says how the grade is shown. */
    public DisplayedStatus statusBefore() {
        return delivers() ? DisplayedStatus.ORDERED : outcome.status;
    }

    /** Whether the car was delivered with this contact. */
    boolean delivers() {
        return contact.type.equals(DELIVERY)
                || outcome.results != null
                        && List.of(outcome.results.split(" ")).contains(DELIVERY);
    }

    /** The same line for somebody who must not see the whole phone number. */
    DailyContact masked() {
        return DailyContactBuilder.builder(this)
                .personal(new PersonalData(
                        Masking.phone(personal.phone), personal.area, personal.account, personal.comment))
                .build();
    }

    /** The same line for who made the contact, and may not see the prospect any more. */
    DailyContact unnamed() {
        return DailyContactBuilder.builder(this)
                .who(PersonReference.HANDED_OVER)
                .personal(PersonalData.NOTHING)
                .build();
    }
}
