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
 * A row of the read model: a declaration of defeat.
 *
 * @param prospectId whose
 * @param sequence number of the declaration in the prospect's stream
 * @param store key of the store
 * @param zone IANA name of its time zone
 * @param day the store day of the declaration
 * @param at when it was declared, business time
 * @param consultant user key of the consultant it was assigned to then; null if nobody
 * @param who the customer
 * @param then the prospect's state at the declaration
 * @param kind DEFEATED, LOST, FROZEN or INVALID
 * @param reason code of the reason
 * @param rival the competitor that won
 * @param personal texts and phone number
 * @param decision its state
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

    /** State: waits for the manager. */
    static final String PENDING = "PENDING";

    /** State: counts, dated at the declaration. */
    static final String CONFIRMED = "CONFIRMED";

    /** State: the manager rejected it. */
    static final String REJECTED = "REJECTED";

    /** State: neither counts nor waits, because another act came in between. */
    static final String SUPERSEDED = "SUPERSEDED";

    /**
     * The prospect's state at the declaration.
     *
     * @param model code of the model wanted; null if unknown
     * @param grade the grade in force; null for none
     * @param daysSinceFirst store days since the first act
     * @param contacts number of visits, calls, leads and follow-ups until then
     */
    record StateAtDeclaration(
            @Nullable String model, @Nullable String grade, int daysSinceFirst, int contacts) {}

    /**
     * The competitor that won; null where not recorded.
     *
     * @param competitorBrand brand bought instead
     * @param competitorModel code of the model bought instead
     * @param rivalDealer dealer it was bought from
     * @param priceDifference how much cheaper it was there, in the store's currency
     */
    record Rival(
            @Nullable String competitorBrand,
            @Nullable String competitorModel,
            @Nullable String rivalDealer,
            @Nullable BigDecimal priceDifference) {}

    /**
     * Texts and phone number; null if not recorded, erased, or no longer visible to the reader.
     *
     * @param account the account of the defeat
     * @param callBackPhone the number to call back, E.164; masked for a reader who may not see whole numbers
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
     * What became of the declaration.
     *
     * @param state PENDING, CONFIRMED (it counts), REJECTED or SUPERSEDED
     * @param decidedAt when it was confirmed or rejected, business time; null if it was not
     * @param decidedBy user key of the person who confirmed or rejected it; null if nobody did
     */
    record Decision(
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy) {}

    /** Returns the same declaration without the person, for a reader who may no longer see the prospect. */
    DefeatDeclaration unnamed() {
        return DefeatDeclarationBuilder.builder(this)
                .who(PersonReference.HANDED_OVER)
                .personal(PersonalData.NOTHING)
                .build();
    }

    /** Returns the same declaration with a masked phone number. */
    DefeatDeclaration masked() {
        return DefeatDeclarationBuilder.builder(this)
                .personal(new PersonalData(
                        personal.account,
                        Masking.phone(personal.callBackPhone),
                        personal.counterMeasure,
                        personal.comment))
                .build();
    }

    /** Returns whether it counts. */
    boolean counts() {
        return decision.state.equals(CONFIRMED);
    }
}
