package io.showroom.report.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Divides counts. */
public final class Ratio {

    private Ratio() {}

    /** Returns the quotient; null if the denominator is 0. */
    public static @Nullable Double of(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /** Returns the average, rounded half up to one decimal; null if the denominator is 0. */
    public static @Nullable BigDecimal average(long sum, long of) {
        return of == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
