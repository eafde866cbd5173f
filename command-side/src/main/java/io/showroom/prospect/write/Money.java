package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Rules for amounts. */
public final class Money {

    private static final String DEFAULT_CURRENCY = "CNY";

    private Money() {}

    /** Rejects a negative amount; null is accepted. */
    public static void notNegative(@Nullable BigDecimal amount, String field) {
        if (amount != null && amount.signum() < 0) {
            throw Rejection.rule("negative", field);
        }
    }

    /**
     * Returns the ISO 4217 code, or CNY for null.
     *
     * @throws Rejection if there is no such currency
     */
    public static String currency(@Nullable String code) {
        if (code == null) {
            return DEFAULT_CURRENCY;
        }
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw Rejection.rule("unknownCurrency", "currency", code);
        }
    }
}
