package io.showroom.report.defeats.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.projection.read.Personal;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.PersonReference;
import io.soabase.recordbuilder.core.RecordBuilder;
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
 * @param who who the customer is
 * @param then how far it had come
 * @param kind DEFEATED, LOST, FROZEN or INVALID
 * @param reason code of the reason
 * @param rival who won
 * @param personal what was said
 * @param decision what became of it
 */
@RecordBuilder
record DefeatDeclaration(
        String prospectId,
        long sequence,
        String store,
        String zone,
        LocalDate day,
        Instant at,
        @Nullable String consultant,
        @JsonUnwrapped PersonReference who,
        @JsonUnwrapped StateAtDeclaration then,
        String kind,
        String reason,
        @JsonUnwrapped Rival rival,
        @JsonUnwrapped PersonalData personal,
        @JsonUnwrapped Decision decision) {

    /** Waits for the manager. */
    static final String PENDING = "PENDING";

    /** Counts, dated at the declaration. */
    static final String CONFIRMED = "CONFIRMED";

    /** The manager refused it. */
    static final String REJECTED = "REJECTED";

    /** Something else came of it. */
    static final String SUPERSEDED = "SUPERSEDED";

    /**
     * How far it had come.
     *
     * @param model code of the model wanted then
     * @param grade the grade in force then
     * @param daysSinceFirst whole store days since the first contact
     * @param contacts visits, calls, leads and follow-ups until then
     */
    record StateAtDeclaration(
            @Nullable String model, @Nullable String grade, int daysSinceFirst, int contacts) {}

    /**
     * Who won.
     *
     * @param competitorBrand brand bought instead
     * @param competitorModel code of the model bought instead
     * @param rivalDealer dealer it was bought from
     * @param priceDifference what it was cheaper there, in the store's currency
     */
    record Rival(
            @Nullable String competitorBrand,
            @Nullable String competitorModel,
            @Nullable String rivalDealer,
            @Nullable BigDecimal priceDifference) {}

    /**
     * What was said; null if nothing was, or it is not told any more.
     *
     * @param account what was said about it
     * @param callBackPhone the number to call back, E.164, masked for who must not call; null if none was told
     * @param counterMeasure what is to be done about it
     * @param comment the manager's comment
     */
    record PersonalData(
            @Personal @Nullable String account,
            @Personal @Nullable String callBackPhone,
            @Personal @Nullable String counterMeasure,
            @Personal @Nullable String comment) {

        private static final PersonalData NOTHING = new PersonalData(null, null, null, null);
    }

    /**
     * What became of it.
     *
     * @param state PENDING, CONFIRMED (it counts), REJECTED, or SUPERSEDED (something else came of it)
     * @param decidedAt when it was confirmed or rejected, business time; null if it was not
     * @param decidedBy user key of who confirmed or rejected it
     */
    record Decision(
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    /** The same declaration for who made it, and may not see the prospect any more. */
    DefeatDeclaration unnamed() {
        return DefeatDeclarationBuilder.builder(this)
                .who(PersonReference.HANDED_OVER)
                .personal(PersonalData.NOTHING)
                .build();
    }

    /** The same declaration for somebody who must not see the whole phone number. */
    DefeatDeclaration masked() {
        return DefeatDeclarationBuilder.builder(this)
                .personal(new PersonalData(
                        personal.account,
                        Masking.phone(personal.callBackPhone),
                        personal.counterMeasure,
                        personal.comment))
                .build();
    }

    /** Whether it counts. */
    boolean counts() {
        return decision.state.equals(CONFIRMED);
    }
}
