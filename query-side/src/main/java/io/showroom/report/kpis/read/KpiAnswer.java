package io.showroom.report.kpis.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The KPIs of a month.
 *
 * @param position position in the log that they were computed at
 * @param month the month, as 2026-03
 * @param by what the groups are; null for none
 * @param kpis all eight
 * @param groups the breakdown
 * @param months the twelve months up to this one, earliest first
 * @param closed the month’s retained versus new, of which some KPIs are made, as each store closed it, and what was
 *     entered later; empty while no store has
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
     * @param denominator of how many; null as long as there is no such number (a target not set)
     * @param rate numerator ÷ denominator; null without a denominator
     */
    record Kpi(
            String kpi,
            long numerator,
            @Nullable Long denominator,
            @Nullable Double rate) {}

    /**
     * One row of the breakdown.
     *
     * @param key key of the row; "none" for those without
     */
    record Group(String key, List<Kpi> kpis) {}

    /** One month. */
    record Month(String month, List<Kpi> kpis) {}
}
