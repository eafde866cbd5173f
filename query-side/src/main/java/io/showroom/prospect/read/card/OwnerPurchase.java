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
 * What an owner bought, as the contact log tells it.
 *
 * @param kind VEHICLE, SERVICE, ACCESSORIES or INSURANCE
 * @param amount what was paid; null if not told
 * @param currency ISO 4217 code
 * @param mileage kilometres on the odometer; null if not told
 * @param insuranceEndsOn last day of the insurance bought; null if none was, or not told
 * @param purchaseKind FIRST, REPLACEMENT or ADDITIONAL of a car bought; null if not told
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

    /** Amount, mileage and the rest in words; empty if nothing was told. */
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
