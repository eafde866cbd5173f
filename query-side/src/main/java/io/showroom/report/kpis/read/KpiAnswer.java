package io.showroom.report.kpis.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the KPIs of a month.
 *
 * @param position position in the log that they were computed at
 * @param month the month, such as 2026-03
 * @param by code of the breakdown; null for none
 * @param kpis all eight KPIs
 * @param groups the breakdown
 * @param months the twelve months up to this one, earliest first; empty if not requested
 * @param closed the month's retained versus new, from which some KPIs are computed, as each store closed it, and the
 *     later corrections; empty while no store has closed it
 */
record KpiAnswer(
        long position,
        String month,
        @Nullable String by,
        List<Kpi> kpis,
        List<Group> groups,
        List<Month> months,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedFigures> closed) {

    KpiAnswer with(List<ClosedFigures> asClosed) {
        return new KpiAnswer(position, month, by, kpis, groups, months, asClosed);
    }

    /**
     * One KPI.
     *
     * @param kpi its name
     * @param numerator what is counted
     * @param denominator what it is divided by; null if there is no such number (a target not set)
     * @param rate numerator ÷ denominator; null if the denominator is null or 0
     */
    record Kpi(
            String kpi,
            long numerator,
            @Nullable Long denominator,
            @Nullable Double rate) {}

    /**
     * One row of the breakdown.
     *
     * @param key key of the row; "none" for prospects without the attribute
     */
    record Group(String key, List<Kpi> kpis) {}

    /** The KPIs of one month. */
    record Month(String month, List<Kpi> kpis) {}
}
