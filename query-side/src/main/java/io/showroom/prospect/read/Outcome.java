package io.showroom.prospect.read;

import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.events.TransactionRecorded;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Quote, order, delivery and defeat of a prospect.
 *
 * @param quote the last quote; null for none
 * @param order the last order, live or delivered; null if none or cancelled
 * @param delivery the delivery; null before
 * @param upkeep data of the car from an owner's transactions: last service, mileage, end of insurance
 * @param defeat the declared or confirmed defeat; null after rejection or reactivation
 */
public record Outcome(
        @Nullable Quote quote,
        @Nullable Order order,
        @Nullable Delivery delivery,
        Upkeep upkeep,
        @Nullable Defeat defeat) {

    /** A quote. */
    public record Quote(
            Instant at,
            @Nullable String model,
            @Nullable BigDecimal price,
            String currency,
            @Nullable String payment) {

        static Quote of(QuoteGiven given, Instant at) {
            return new Quote(at, given.model(), given.price(), given.currency(), given.payment());
        }
    }

    /** An order. */
    public record Order(
            Instant at,
            @Nullable String model,
            @Nullable String colour,
            @Nullable BigDecimal price,
            String currency,
            @Nullable BigDecimal deposit,
            @Nullable String payment,
            @Nullable LocalDate expectedDeliveryOn) {

        static Order of(OrderPlaced placed, Instant at) {
            return new Order(
                    at,
                    placed.model(),
                    placed.colour(),
                    placed.price(),
                    placed.currency(),
                    placed.deposit(),
                    placed.payment(),
                    placed.expectedDeliveryOn());
        }
    }

    /** A delivery. */
    public record Delivery(Instant at, @Nullable LocalDate insuranceEndsOn) {}

    /**
     * Data of an owner's car from transactions.
     *
     * @param transactions number of services, accessories, insurances and cars bought
     * @param lastServiceAt last service; null for none
     * @param mileage last known odometer reading in kilometres; null if unknown
     * @param insuranceEndsOn last day of the insurance; null if unknown
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
            @Nullable String counterMeasure) {

        static Defeat of(DefeatDeclared declared, TimelineEvent act, @Nullable String counterMeasure) {
            return new Defeat(
                    act.recorded().eventId(),
                    act.at(),
                    declared.kind(),
                    declared.reason(),
                    declared.competitorBrand(),
                    declared.competitorModel(),
                    declared.rivalDealer(),
                    declared.priceDifference(),
                    declared.grade(),
                    counterMeasure);
        }
    }
}
