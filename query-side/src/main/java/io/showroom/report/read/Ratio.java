package io.showroom.report.read;

import org.jspecify.annotations.Nullable;

/** Divides counts. */
public final class Ratio {

    private Ratio() {}

    /** The quotient; null when there is nothing to divide by, which is not the same as zero. */
    public static @Nullable Double of(long part, long whole) {
        return whole == 0 ? null : (double) part / whole;
    }
}
