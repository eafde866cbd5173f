package io.showroom.prospect.read;

import io.showroom.projection.read.NotKept;
import io.showroom.projection.read.Personal;
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
 * @param arrivedAt arrival, time of the call or of the lead
 * @param leftAt departure, if noted
 * @param partySize how many came, if noted
 * @param consultant who received them
 * @param source code of the source
 * @param campaign key of the campaign
 * @param channel WALK_IN, PHONE or ONLINE
 * @param first whether it was the first time (F) or again (S)
 * @param purpose code of the purpose
 * @param model code of the model of interest
 * @param competitorModel code of the competitor model compared
 * @param captured whether contact details were held by the end of the day
 * @param testDrive whether they drove or rode that day
 * @param grade the grade in force at the end of the day
 * @param result the furthest that day led: ORDER, QUOTE, TEST_DRIVE, CAPTURED or NONE
 * @param late whether it was entered on a later day
 * @param name the customer's name as known now; null if not told, erased, or handed over
 * @param phone the customer's phone as known now
 * @param remark remark of the visit
 * @param invited whether they were invited to the store after it, before they rang, wrote or came again
 * @param appointmentAt the time they were last invited for; null without a fixed one
 * @param came whether they came to the store after it; false for who was there already
 * @param handedOver whether the prospect is a colleague's today, so that who it is is not told
 */
public record Visit(
        String prospectId,
        long sequence,
        String store,
        String zone,
        LocalDate day,
        Instant arrivedAt,
        @Nullable Instant leftAt,
        @Nullable Integer partySize,
        @Nullable String consultant,
        @Nullable String source,
        @Nullable String campaign,
        String channel,
        boolean first,
        @Nullable String purpose,
        @Nullable String model,
        @Nullable String competitorModel,
        boolean captured,
        boolean testDrive,
        @Nullable String grade,
        String result,
        boolean late,
        @Personal @Nullable String name,
        @Personal @Nullable String phone,
        @Personal @Nullable String remark,
        boolean invited,
        @Nullable Instant appointmentAt,
        boolean came,
        @NotKept boolean handedOver) {

    /** Whole minutes in the store; null unless the departure was noted. */
    public @Nullable Long minutes() {
        return leftAt == null ? null : Duration.between(arrivedAt, leftAt).toMinutes();
    }

    /** Whether they came to the store, rather than rang or wrote. */
    public boolean inPerson() {
        return channel.equals("WALK_IN");
    }

    /** Whether they came and no departure was noted. */
    public boolean here() {
        return inPerson() && leftAt == null;
    }

    /** The same line for who received them, and may not see the prospect any more. */
    public Visit unnamed() {
        return told(null, null, null, true);
    }

    /** The same line for somebody who must not see the whole phone number. */
    public Visit withPhone(@Nullable String shown) {
        return told(name, shown, remark, handedOver);
    }

    private Visit told(
            @Nullable String shownName, @Nullable String shownPhone, @Nullable String shownRemark, boolean gone) {
        return new Visit(
                prospectId,
                sequence,
                store,
                zone,
                day,
                arrivedAt,
                leftAt,
                partySize,
                consultant,
                source,
                campaign,
                channel,
                first,
                purpose,
                model,
                competitorModel,
                captured,
                testDrive,
                grade,
                result,
                late,
                shownName,
                shownPhone,
                shownRemark,
                invited,
                appointmentAt,
                came,
                gone);
    }
}
