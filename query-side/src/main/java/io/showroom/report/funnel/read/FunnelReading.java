package io.showroom.report.funnel.read;

import java.util.Locale;

/** How a funnel is read. */
public enum FunnelReading {
    /** What was reached within the period, whenever the prospect first came. */
    PERIOD,
    /** What those whose first visit fell in the period have reached by now. */
    COHORT;

    /** Its name in questions and answers. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
