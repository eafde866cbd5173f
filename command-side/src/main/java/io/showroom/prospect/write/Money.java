package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/** Rules about amounts that several commands share. */
public final class Money {

    private static final String DEFAULT_CURRENCY = "CNY";

    private Money() {}

    /** Refuses an amount below nothing. */
    public static void notNegative(@Nullable BigDecimal amount, String field) {
        if (amount != null && amount.signum() < 0) {
            throw Rejection.rule("negative", field);
        }
    }

    /** The ISO 4217 code given, or the default. */
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
