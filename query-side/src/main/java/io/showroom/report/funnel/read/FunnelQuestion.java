package io.showroom.report.funnel.read;

import io.showroom.report.read.Breakdown;
import io.showroom.report.read.Period;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.RequestedDays;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The query for the funnel.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param from first store day; null for no limit
 * @param to last store day; null for no limit
 * @param reading how to read it
 * @param by breakdown; null for none
 */
public record FunnelQuestion(
        ReportScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        FunnelReading reading,
        @Nullable Breakdown by) {

    /** Returns the query that a request describes. */
    static FunnelQuestion of(ReportRequest request) {
        RequestedDays days = request.days();
        FunnelReading reading = request.oneOf("reading", FunnelReading.PERIOD);
        Breakdown by = request.by(FunnelReport.FILTERS);
        return new FunnelQuestion(request.scope(), days.from(), days.to(), reading, by);
    }

    /** Returns its days. */
    Period days() {
        return new Period(from, to, reading == FunnelReading.COHORT);
    }

    /** Returns the month, if the reading is by period and over exactly one month; null otherwise. */
    @Nullable
    YearMonth month() {
        return reading == FunnelReading.PERIOD ? Period.month(from, to) : null;
    }
}
