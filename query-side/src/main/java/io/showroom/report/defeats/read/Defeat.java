package io.showroom.report.defeats.read;

import io.showroom.projection.read.NotKept;
import io.showroom.projection.read.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A declaration of defeat.
 *
 * @param prospectId whose
 * @param sequence number of the declaration in the prospect's stream
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param day the store day of the declaration
 * @param at its moment
 * @param consultant who the prospect was assigned to then; null if nobody
 * @param name the customer's name as known now
 * @param model code of the model wanted then
 * @param grade the grade in force then
 * @param daysSinceFirst whole store days since the first contact
 * @param contacts visits, calls, leads and follow-ups until then
 * @param kind DEFEATED, LOST, FROZEN or INVALID
 * @param reason code of the reason
 * @param competitorBrand brand bought instead
 * @param competitorModel code of the model bought instead
 * @param rivalDealer dealer it was bought from
 * @param priceDifference what it was cheaper there, in the store's currency
 * @param account what was said about it
 * @param callBackPhone the number to call back, E.164, masked for who must not call; null if none was told
 * @param counterMeasure what is to be done about it
 * @param state PENDING, CONFIRMED (it counts), REJECTED, or SUPERSEDED (something else came of it)
 * @param decidedAt when it was confirmed or rejected, business time; null if it was not
 * @param decidedBy user key of who confirmed or rejected it
 * @param comment the manager's comment
 * @param handedOver whether the prospect is a colleague's today, so that who it is is not told
 */
record Defeat(
        String prospectId,
        long sequence,
        String store,
        String zone,
        LocalDate day,
        Instant at,
        @Nullable String consultant,
        @Personal @Nullable String name,
        @Nullable String model,
        @Nullable String grade,
        int daysSinceFirst,
        int contacts,
        String kind,
        String reason,
        @Nullable String competitorBrand,
        @Nullable String competitorModel,
        @Nullable String rivalDealer,
        @Nullable BigDecimal priceDifference,
        @Personal @Nullable String account,
        @Personal @Nullable String callBackPhone,
        @Personal @Nullable String counterMeasure,
        String state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Personal @Nullable String comment,
        @NotKept boolean handedOver) {

    /** Waits for the manager. */
    static final String PENDING = "PENDING";

    /** Counts, dated at the declaration. */
    static final String CONFIRMED = "CONFIRMED";

    /** The manager refused it. */
    static final String REJECTED = "REJECTED";

    /** Something else came of it. */
    static final String SUPERSEDED = "SUPERSEDED";

    /** The same declaration for who made it, and may not see the prospect any more. */
    Defeat unnamed() {
        return new Defeat(
                prospectId,
                sequence,
                store,
                zone,
                day,
                at,
                consultant,
                null,
                model,
                grade,
                daysSinceFirst,
                contacts,
                kind,
                reason,
                competitorBrand,
                competitorModel,
                rivalDealer,
                priceDifference,
                null,
                null,
                null,
                state,
                decidedAt,
                decidedBy,
                null,
                true);
    }

    /** The same declaration for somebody who must not see the whole phone number. */
    Defeat withPhone(@Nullable String shown) {
        return new Defeat(
                prospectId,
                sequence,
                store,
                zone,
                day,
                at,
                consultant,
                name,
                model,
                grade,
                daysSinceFirst,
                contacts,
                kind,
                reason,
                competitorBrand,
                competitorModel,
                rivalDealer,
                priceDifference,
                account,
                shown,
                counterMeasure,
                state,
                decidedAt,
                decidedBy,
                comment,
                handedOver);
    }

    /** Whether it counts. */
    boolean counts() {
        return state.equals(CONFIRMED);
    }
}
