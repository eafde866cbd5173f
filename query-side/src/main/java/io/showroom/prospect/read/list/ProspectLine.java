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
 * @param status where it stands
 * @param grade the grade in force
 * @param consultant user key of who it is assigned to
 * @param touch how they came first
 * @param wish what they want
 * @param who who they are
 * @param personal what tells of the person besides
 * @param dates when what happened
 * @param due the open follow-up
 * @param card what is on record
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
     * How they came first.
     *
     * @param source code of the source
     * @param campaign key of the campaign
     * @param channel WALK_IN, PHONE or ONLINE
     * @param purpose code of what they came for
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
     * What they want.
     *
     * @param model code of the model wanted, or ordered
     * @param concern code of what holds them back, as learnt last
     * @param colour the colour wanted
     * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT
     * @param price price ordered, else quoted last
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
     * What tells of the person.
     *
     * @param phone the customer's phone, masked for who must not call
     * @param area where they live, as told
     * @param plate the plate of the car delivered, in capitals without spaces; null for who must not call
     * @param vin the identification number of the car delivered; null for who must not call
     */
    public record PersonalData(
            @Nullable String phone,
            @Nullable String area,
            @Nullable String plate,
            @Nullable String vin) {

        private static final PersonalData NOTHING = new PersonalData(null, null, null, null);
    }

    /**
     * When what happened.
     *
     * @param firstAt the first contact
     * @param capturedAt when details were taken
     * @param lastContactAt the last visit or follow-up
     * @param ungradedSince since when it waits for its first grade
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
     * The open follow-up, if there is one.
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
     * What is on record.
     *
     * @param incomplete whether the card holds less than the store asks for
     * @param completeness how complete the card is by the store's weights; null of a visitor without details
     * @param historyLacks what daily work must have and history brought in may lack: name, contact, grade, quote, price
     */
    public record OnCard(boolean incomplete, CardRule.@Nullable Completeness completeness, List<String> historyLacks) {}

    /** The same line without any way to reach the person. */
    public ProspectLine masked() {
        return with(who, new PersonalData(Masking.phone(personal.phone), personal.area, null, null));
    }

    /** The same line for whose it was, and who may not see the prospect any more. */
    ProspectLine unnamed() {
        return with(PersonReference.HANDED_OVER, PersonalData.NOTHING);
    }

    private ProspectLine with(PersonReference known, PersonalData said) {
        return new ProspectLine(
                prospectId, store, zone, status, grade, consultant, touch, wish, known, said, dates, due, card);
    }
}
