package io.showroom.prospect.read.card;

import io.showroom.prospect.events.TransactionRecorded;
import io.showroom.screen.read.ViewFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A purchase of an owner, as shown in the contact log.
 *
 * @param kind VEHICLE, SERVICE, ACCESSORIES or INSURANCE
 * @param amount amount paid; null if unknown
 * @param currency ISO 4217 code
 * @param mileage odometer reading in kilometres; null if unknown
 * @param insuranceEndsOn last day of the insurance bought; null if none or unknown
 * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL for a car; null if unknown
 */
public record OwnerPurchase(
        String kind,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable Integer mileage,
        @Nullable LocalDate insuranceEndsOn,
        @Nullable String purchaseKind) {

    static OwnerPurchase of(TransactionRecorded transaction) {
        return new OwnerPurchase(
                transaction.kind(),
                transaction.amount(),
                transaction.currency(),
                transaction.mileage(),
                transaction.insuranceEndsOn(),
                transaction.purchaseKind());
    }

    /** Returns amount, mileage and the rest as a text; empty if nothing is known. */
    public String text(ViewFormat format) {
        return Stream.of(
                        amount == null ? null : format.money(amount, currency),
                        mileage == null ? null : format.text("transaction.km", format.number(mileage)),
                        purchaseKind == null ? null : format.of("purchaseKind", purchaseKind),
                        insuranceEndsOn == null
                                ? null
                                : format.text("transaction.insured", format.day(insuranceEndsOn)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
