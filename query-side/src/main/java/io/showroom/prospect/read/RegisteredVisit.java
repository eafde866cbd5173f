package io.showroom.prospect.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.projection.read.Personal;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the visit register.
 *
 * @param prospectId the prospect
 * @param sequence sequence number of the event in the prospect's stream
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param day the store day
 * @param stay arrival and departure
 * @param consultant user key of the receiving consultant
 * @param touch source and channel
 * @param interest purpose and models
 * @param outcome result of that day
 * @param late whether it was recorded on a later day
 * @param who the person
 * @param personal further personal data
 * @param invitation later invitation and arrival
 */
@RecordBuilder
public record RegisteredVisit(
        String prospectId,
        long sequence,
        String store,
        String zone,
        LocalDate day,
        @JsonUnwrapped Stay stay,
        @Nullable String consultant,
        @JsonUnwrapped VisitSource touch,
        @JsonUnwrapped Interest interest,
        @JsonUnwrapped VisitOutcome outcome,
        boolean late,
        @JsonUnwrapped PersonReference who,
        @JsonUnwrapped PersonalData personal,
        @JsonUnwrapped Invitation invitation) {

    /**
     * Arrival and departure.
     *
     * @param arrivedAt time of the arrival, call or lead
     * @param leftAt departure; null if not noted
     * @param partySize number of people; null if not noted
     */
    public record Stay(
            Instant arrivedAt,
            @Nullable Instant leftAt,
            @Nullable Integer partySize) {}

    /**
     * Source and channel.
     *
     * @param source code of the source
     * @param campaign key of the campaign
     * @param channel WALK_IN, PHONE or ONLINE
     * @param first whether it was the first (F) or a further (S) visit
     */
    public record VisitSource(
            @Nullable String source, @Nullable String campaign, String channel, boolean first) {}

    /**
     * Purpose and models of interest.
     *
     * @param purpose code of the purpose
     * @param model code of the model of interest
     * @param competitorModel code of the competitor model compared
     */
    public record Interest(
            @Nullable String purpose,
            @Nullable String model,
            @Nullable String competitorModel) {}

    /**
     * Result of the visit's day.
     *
     * @param captured whether contact details were on file at the end of the day
     * @param testDrive whether there was a test drive that day, driven or ridden
     * @param grade the grade at the end of the day
     * @param result the furthest stage reached that day: ORDER, QUOTE, TEST_DRIVE, CAPTURED or NONE
     */
    public record VisitOutcome(
            boolean captured, boolean testDrive, @Nullable String grade, String result) {}

    /**
     * Personal data of the line; null if not given, erased or handed over.
     *
     * @param phone present phone number of the customer
     * @param remark remark of the visit
     */
    public record PersonalData(
            @Personal @Nullable String phone,
            @Personal @Nullable String remark) {}

    /**
     * What followed the visit.
     *
     * @param invited whether they were invited to the store after it and before their next visit, call or lead
     * @param appointmentAt time of the last invitation; null without one
     * @param came whether they came to the store after it; false for a visit to the store itself
     */
    public record Invitation(boolean invited, @Nullable Instant appointmentAt, boolean came) {}

    /** Returns the whole minutes in the store; null for calls and leads, and without a departure. */
    public @Nullable Long minutes() {
        return stay.leftAt == null || !inPerson()
                ? null
                : Duration.between(stay.arrivedAt, stay.leftAt).toMinutes();
    }

    /** Whether they came to the store, rather than calling or writing. */
    public boolean inPerson() {
        return touch.channel.equals("WALK_IN");
    }

    /** Whether they came and no departure is noted. */
    public boolean here() {
        return inPerson() && stay.leftAt == null;
    }

    /** Returns the line without the person, for its former consultant, who may not see the prospect any more. */
    public RegisteredVisit unnamed() {
        return RegisteredVisitBuilder.builder(this)
                .who(PersonReference.HANDED_OVER)
                .personal(new PersonalData(null, null))
                .build();
    }

    /** Returns the line with a masked phone number. */
    public RegisteredVisit masked() {
        return RegisteredVisitBuilder.builder(this)
                .personal(new PersonalData(Masking.phone(personal.phone), personal.remark))
                .build();
    }
}
