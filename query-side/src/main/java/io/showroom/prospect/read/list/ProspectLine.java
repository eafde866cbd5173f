package io.showroom.prospect.read.list;

import io.showroom.directory.read.CardRule;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.Standing;
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
 * @param source code of the source of the first touch
 * @param campaign key of the campaign of the first touch
 * @param channel WALK_IN, PHONE or ONLINE: how they came first
 * @param model code of the model wanted, or ordered
 * @param purpose code of what they came for the first time
 * @param concern code of what holds them back, as learnt last
 * @param area where they live, as told
 * @param colour the colour wanted
 * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT
 * @param name the customer's name
 * @param phone the customer's phone, masked for who must not call
 * @param plate the plate of the car delivered, in capitals without spaces; null for who must not call
 * @param vin the identification number of the car delivered; null for who must not call
 * @param firstAt the first contact
 * @param capturedAt when details were taken
 * @param lastContactAt the last visit or follow-up
 * @param dueOn store day of the open follow-up
 * @param dueChannel its channel
 * @param duePurpose its purpose
 * @param ungradedSince since when it waits for its first grade
 * @param closedAt when it was ordered, delivered or closed lost
 * @param price price ordered, else quoted last
 * @param incomplete whether the card holds less than the store asks for
 * @param completeness how complete the card is by the store's weights; null of a visitor without details
 * @param historyLacks what daily work must have and history brought in may lack: name, contact, grade, quote, price
 * @param handedOver whether, in a list of the past, it is a colleague's today, so that who it is is not told
 */
public record ProspectLine(
        String prospectId,
        String store,
        String zone,
        Standing status,
        @Nullable String grade,
        @Nullable String consultant,
        @Nullable String source,
        @Nullable String campaign,
        @Nullable String channel,
        @Nullable String model,
        @Nullable String purpose,
        @Nullable String concern,
        @Nullable String area,
        @Nullable String colour,
        @Nullable String customerType,
        @Nullable String name,
        @Nullable String phone,
        @Nullable String plate,
        @Nullable String vin,
        Instant firstAt,
        @Nullable Instant capturedAt,
        @Nullable Instant lastContactAt,
        @Nullable LocalDate dueOn,
        @Nullable String dueChannel,
        @Nullable String duePurpose,
        @Nullable Instant ungradedSince,
        @Nullable Instant closedAt,
        @Nullable BigDecimal price,
        boolean incomplete,
        CardRule.@Nullable Completeness completeness,
        List<String> historyLacks,
        boolean handedOver) {

    /** The same line without any way to reach the person. */
    public ProspectLine masked() {
        return told(name, Masking.phone(phone), handedOver);
    }

    /** The same line for whose it was, and who may not see the prospect any more. */
    ProspectLine unnamed() {
        return told(null, null, true);
    }

    private ProspectLine told(@Nullable String shownName, @Nullable String shownPhone, boolean gone) {
        return new ProspectLine(
                prospectId,
                store,
                zone,
                status,
                grade,
                consultant,
                source,
                campaign,
                channel,
                model,
                purpose,
                concern,
                gone ? null : area,
                colour,
                customerType,
                shownName,
                shownPhone,
                null,
                null,
                firstAt,
                capturedAt,
                lastContactAt,
                dueOn,
                dueChannel,
                duePurpose,
                ungradedSince,
                closedAt,
                price,
                incomplete,
                completeness,
                historyLacks,
                gone);
    }
}
