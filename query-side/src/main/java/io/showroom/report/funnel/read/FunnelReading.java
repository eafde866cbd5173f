package io.showroom.report.funnel.read;

import java.util.Locale;

/** The two ways to count a funnel (docs/domain.md, section 6.1). */
public enum FunnelReading {
    /** Counts who reached a stage for the first time within the period. */
    PERIOD,
    /** Counts what those whose first visit fell in the period have reached by now. */
    COHORT;

    /** Returns its name in requests and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
