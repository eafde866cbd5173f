package io.showroom.report.read;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Divides counts. */
public final class Ratio {

    private Ratio() {}

    /** The quotient; null when there is nothing to divide by, which is not the same as zero. */
    public static @Nullable Double of(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }

    /** An average with one decimal, as it is shown; null when there is nothing to divide by. */
    public static @Nullable BigDecimal average(long sum, long of) {
        return of == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
    }
}
