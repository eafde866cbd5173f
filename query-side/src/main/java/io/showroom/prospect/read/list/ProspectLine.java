package io.showroom.prospect.read.list;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.directory.read.CardRule;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.PersonReference;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A prospect in a list.
 *
 * @param prospectId the prospect
 * @param store key of its store
 * @param zone IANA name of the store's time zone
 * @param status present status
 * @param grade present grade
 * @param consultant user key of the consultant
 * @param touch first source
 * @param wish wishes
 * @param who the person
 * @param personal further personal data
 * @param dates dates of the prospect
 * @param due the open follow-up
 * @param card completeness of the card
 */
public record ProspectLine(
        String prospectId,
        String store,
        String zone,
        DisplayedStatus status,
        @Nullable String grade,
        @Nullable String consultant,
        @JsonUnwrapped FirstSource touch,
        @JsonUnwrapped Wish wish,
        @JsonUnwrapped PersonReference who,
        @JsonUnwrapped PersonalData personal,
        @JsonUnwrapped Dates dates,
        @JsonUnwrapped Due due,
        @JsonUnwrapped OnCard card) {

    /**
     * First source.
     *
     * @param source code of the source
     * @param campaign key of the campaign
     * @param channel WALK_IN, PHONE or ONLINE
     * @param purpose code of the purpose of the visit
     */
    @Embeddable
    public record FirstSource(
            @Nullable String source,
            @Nullable String campaign,
            @Nullable String channel,
            @Nullable String purpose) {

        static final FirstSource UNKNOWN = new FirstSource(null, null, null, null);
    }

    /**
     * Wishes.
     *
     * @param model code of the model wanted or ordered
     * @param concern code of the last known concern
     * @param colour colour wanted
     * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT
     * @param price price of the order, or else of the last quote
     */
    @Embeddable
    public record Wish(
            @Nullable String model,
            @Nullable String concern,
            @Nullable String colour,
            @Nullable String customerType,
            @Nullable BigDecimal price) {

        static final Wish NONE = new Wish(null, null, null, null, null);
    }

    /**
     * Personal data.
     *
     * @param phone phone number, masked for readers who must not call
     * @param area area of residence
     * @param plate plate of the delivered car, in upper case without spaces; null for readers who must not call
     * @param vin VIN of the delivered car; null for readers who must not call
     */
    public record PersonalData(
            @Nullable String phone,
            @Nullable String area,
            @Nullable String plate,
            @Nullable String vin) {

        private static final PersonalData NOTHING = new PersonalData(null, null, null, null);
    }

    /**
     * Dates of the prospect.
     *
     * @param firstAt first contact
     * @param capturedAt when details were captured
     * @param lastContactAt last visit or follow-up
     * @param ungradedSince since when it has waited for its first grade
     * @param closedAt when it was ordered, delivered or closed lost
     */
    @Embeddable
    public record Dates(
            Instant firstAt,
            @Nullable Instant capturedAt,
            @Nullable Instant lastContactAt,
            @Nullable Instant ungradedSince,
            @Nullable Instant closedAt) {}

    /**
     * The open follow-up; nulls for none.
     *
     * @param dueOn its store day
     * @param dueChannel its channel
     * @param duePurpose its purpose
     */
    @Embeddable
    public record Due(
            @Nullable LocalDate dueOn,
            @Nullable String dueChannel,
            @Nullable String duePurpose) {

        static final Due NONE = new Due(null, null, null);
    }

    /**
     * Completeness of the card.
     *
     * @param incomplete whether the card is not complete by the store's rule
     * @param completeness completeness by the store's weights; null for a visitor without details
     * @param historyLacks data that daily work requires but imported history may lack: name, contact, grade, quote,
     *     price
     */
    public record OnCard(boolean incomplete, CardRule.@Nullable Completeness completeness, List<String> historyLacks) {}

    /** Returns the line without contact data. */
    public ProspectLine masked() {
        return with(who, new PersonalData(Masking.phone(personal.phone), personal.area, null, null));
    }

    /** Returns the line without the person, for its former consultant, who may not see the prospect any more. */
    ProspectLine unnamed() {
        return with(PersonReference.HANDED_OVER, PersonalData.NOTHING);
    }

    private ProspectLine with(PersonReference known, PersonalData said) {
        return new ProspectLine(
                prospectId, store, zone, status, grade, consultant, touch, wish, known, said, dates, due, card);
    }
}
