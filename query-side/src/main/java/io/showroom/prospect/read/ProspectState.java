package io.showroom.prospect.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.acts.Situation;
import io.showroom.prospect.events.TransactionRecorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is so about a prospect after some of its events; card, list and replay all show this.
 *
 * @param prospectId the prospect
 * @param store key of its store
 * @param zone IANA name of the store's time zone
 * @param sequence number of the last event taken in
 * @param status where it stands
 * @param grade the grade in force; null if never graded
 * @param consultant user key of who it is assigned to; null if nobody
 * @param person what was told of the person
 * @param customerType PRIVATE, CORPORATE or KEY_ACCOUNT; null if nobody said
 * @param wish what they want to buy
 * @param concern code of what holds them back, as learnt last; null if nothing was
 * @param origin how they came
 * @param capturedAt when details were taken first; null for a visitor
 * @param lastContactAt the last visit or follow-up
 * @param due the open follow-up; null if none is, or the person was erased
 * @param counts how often what happened
 * @param quote the last quote
 * @param order the last order, live or delivered; null if none or cancelled
 * @param delivery the delivery; null before
 * @param upkeep what an owner's later purchases tell of the car
 * @param defeat the defeat declared or confirmed; null once rejected or reactivated
 * @param appointment the last invitation to the store, until they came; null if none, or the person was erased
 * @param referrers who brought them: identifiers of customers of the store
 * @param missing names of the empty fields of the card ({@link io.showroom.store.events.CardField}); none of a visitor
 *     without details, nor of an erased person
 * @param lacking what daily work must have and history brought in may lack: name, contact, grade, price, quote; of an
 *     erased person nothing personal
 * @param erasedAt when the person's data were erased last; null if they were not
 */
public record ProspectState(
        String prospectId,
        String store,
        String zone,
        long sequence,
        Standing status,
        @Nullable Grading grade,
        @Nullable String consultant,
        Person person,
        @Nullable String customerType,
        Wish wish,
        @Nullable String concern,
        Origin origin,
        @Nullable Instant capturedAt,
        @Nullable Instant lastContactAt,
        @Nullable Due due,
        Counts counts,
        @Nullable Quote quote,
        @Nullable Order order,
        @Nullable Delivery delivery,
        Upkeep upkeep,
        @Nullable Defeat defeat,
        @Nullable Appointment appointment,
        List<String> referrers,
        Set<String> missing,
        Set<String> lacking,
        @Nullable Instant erasedAt) {

    /** The grade in force, and since when. */
    public record Grading(@Nullable String scheme, @Nullable Integer version, String code, Instant since) {}

    /** What they want to buy. */
    public record Wish(
            @Nullable String model,
            @Nullable String colour,
            @Nullable String use,
            @Nullable String purchaseKind,
            @Nullable String payment,
            @Nullable String budget,
            @Nullable String currentCar,
            @Nullable String competitorModel) {

        static final Wish NONE = new Wish(null, null, null, null, null, null, null, null);
    }

    /** How they came the first time. */
    public record Origin(
            Instant at,
            @Nullable String channel,
            @Nullable String source,
            @Nullable String campaign,
            @Nullable String purpose,
            @Nullable String outlet) {

        /** One of which no more is known than the moment. */
        Origin(Instant at) {
            this(at, null, null, null, null, null);
        }
    }

    /** The open follow-up. */
    public record Due(
            LocalDate on,
            @Nullable String purpose,
            @Nullable String channel) {}

    /** How often what happened. */
    public record Counts(int visits, int contacts, int testDrives, int quotes) {}

    /** A quote. */
    public record Quote(
            Instant at,
            @Nullable String model,
            @Nullable BigDecimal price,
            String currency,
            @Nullable String payment) {}

    /** An order. */
    public record Order(
            Instant at,
            @Nullable String model,
            @Nullable String colour,
            @Nullable BigDecimal price,
            String currency,
            @Nullable BigDecimal deposit,
            @Nullable String payment,
            @Nullable LocalDate expectedDeliveryOn) {}

    /** A delivery. */
    public record Delivery(Instant at, @Nullable LocalDate insuranceEndsOn) {}

    /**
     * What is known of an owner's car since.
     *
     * @param transactions services, accessories, insurances and cars bought so far
     * @param lastServiceAt when it was in the workshop last; null if it never was
     * @param mileage kilometres on the odometer as told last; null if never told
     * @param insuranceEndsOn last day of the insurance, as told last; null if never told
     */
    public record Upkeep(
            int transactions,
            @Nullable Instant lastServiceAt,
            @Nullable Integer mileage,
            @Nullable LocalDate insuranceEndsOn) {

        static final Upkeep NONE = new Upkeep(0, null, null, null);

        Upkeep insuredUntil(@Nullable LocalDate end) {
            return new Upkeep(transactions, lastServiceAt, mileage, end == null ? insuranceEndsOn : end);
        }

        Upkeep after(TransactionRecorded transaction, Instant at) {
            return new Upkeep(
                            transactions + 1,
                            transaction.kind().equals("SERVICE") ? at : lastServiceAt,
                            transaction.mileage() == null ? mileage : transaction.mileage(),
                            insuranceEndsOn)
                    .insuredUntil(transaction.insuranceEndsOn());
        }
    }

    /** An invitation to the store: when it was made, when they mean to come if a time was fixed, and how. */
    public record Appointment(
            Instant madeAt, @Nullable Instant at, @Nullable String channel) {}

    /** A defeat. */
    public record Defeat(
            String declaration,
            Instant at,
            String kind,
            String reason,
            @Nullable String competitorBrand,
            @Nullable String competitorModel,
            @Nullable String rivalDealer,
            @Nullable BigDecimal priceDifference,
            @Nullable String grade,
            @Nullable String counterMeasure) {}

    /**
     * How it stood after an act.
     *
     * @param at when the act happened
     * @param status where the prospect stood then
     * @param grade code of the grade in force
     * @param consultant user key of who it was assigned to
     * @param model code of the model wanted
     * @param due the open follow-up; null if none was
     * @param comingAt when they were invited for, if a time was fixed and they have not come since
     */
    public record Stood(
            Instant at,
            Standing status,
            @Nullable String grade,
            @Nullable String consultant,
            @Nullable String model,
            @Nullable Due due,
            @Nullable Instant comingAt) {

        /** Store day of the open follow-up; null if none was. */
        public @Nullable LocalDate dueOn() {
            return due == null ? null : due.on();
        }
    }

    /** The state a timeline leads to. */
    public static ProspectState of(Timeline timeline) {
        return fold(timeline).state();
    }

    /** How it stood after each act, in business order; the last one is how it stands. */
    public static List<Stood> course(Timeline timeline) {
        return fold(timeline).course();
    }

    private static ProspectFold fold(Timeline timeline) {
        return timeline.view(ProspectFold.class, ProspectFold::new);
    }

    /** Since when an open prospect waits for its first grade; null if it has one or needs none. */
    public @Nullable Instant ungradedSince() {
        return status == Standing.OPEN && grade == null ? origin.at() : null;
    }

    /** What of it decides about which acts are possible now. */
    public Situation situation() {
        return new Situation(
                status.turned(capturedAt != null),
                status == Standing.DEFEAT_PENDING,
                capturedAt != null,
                counts.visits() > 0,
                counts.visits() + counts.contacts() > 0,
                due != null,
                delivery != null || wish.currentCar() != null,
                erasedAt != null,
                false);
    }

    /** A personal detail; null if not told, or erased. */
    public @Nullable String person(String name) {
        return person.get(name);
    }
}
