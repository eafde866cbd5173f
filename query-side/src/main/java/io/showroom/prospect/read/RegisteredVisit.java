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
 * @param prospectId who came
 * @param sequence number of the event in the prospect's stream
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param day the store day
 * @param stay when they came and went
 * @param consultant who received them
 * @param touch how they came
 * @param interest what for
 * @param outcome what came of it that day
 * @param late whether it was entered on a later day
 * @param who who they are
 * @param personal what tells of the person besides
 * @param invitation what came of it later
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
     * When they came and went.
     *
     * @param arrivedAt arrival, time of the call or of the lead
     * @param leftAt departure, if noted
     * @param partySize how many came, if noted
     */
    public record Stay(
            Instant arrivedAt,
            @Nullable Instant leftAt,
            @Nullable Integer partySize) {}

    /**
     * How they came.
     *
     * @param source code of the source
     * @param campaign key of the campaign
     * @param channel WALK_IN, PHONE or ONLINE
     * @param first whether it was the first time (F) or again (S)
     */
    public record VisitSource(
            @Nullable String source, @Nullable String campaign, String channel, boolean first) {}

    /**
     * What they came for.
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
     * What came of it that day.
     *
     * @param captured whether contact details were held by the end of the day
     * @param testDrive whether they drove or rode that day
     * @param grade the grade in force at the end of the day
     * @param result the furthest that day led: ORDER, QUOTE, TEST_DRIVE, CAPTURED or NONE
     */
    public record VisitOutcome(
            boolean captured, boolean testDrive, @Nullable String grade, String result) {}

    /**
     * What tells of the person; null if not told, erased, or handed over.
     *
     * @param phone the customer's phone as known now
     * @param remark remark of the visit
     */
    public record PersonalData(
            @Personal @Nullable String phone,
            @Personal @Nullable String remark) {}

    /**
     * What came of it later.
     *
     * @param invited whether they were invited to the store after it, before they rang, wrote or came again
     * @param appointmentAt the time they were last invited for; null without a fixed one
     * @param came whether they came to the store after it; false for who was there already
     */
    public record Invitation(boolean invited, @Nullable Instant appointmentAt, boolean came) {}

    /** Whole minutes in the store; null unless they came and the departure was noted. */
    public @Nullable Long minutes() {
        return stay.leftAt == null || !inPerson()
                ? null
                : Duration.between(stay.arrivedAt, stay.leftAt).toMinutes();
    }

    /** Whether they came to the store, rather than rang or wrote. */
    public boolean inPerson() {
        return touch.channel.equals("WALK_IN");
    }

    /** Whether they came and no departure was noted. */
    public boolean here() {
        return inPerson() && stay.leftAt == null;
    }

    /** The same line for who received them, and may not see the prospect any more. */
    public RegisteredVisit unnamed() {
        return RegisteredVisitBuilder.builder(this)
                .who(PersonReference.HANDED_OVER)
                .personal(new PersonalData(null, null))
                .build();
    }

    /** The same line for somebody who must not see the whole phone number. */
    public RegisteredVisit masked() {
        return RegisteredVisitBuilder.builder(this)
                .personal(new PersonalData(Masking.phone(personal.phone), personal.remark))
                .build();
    }
}
