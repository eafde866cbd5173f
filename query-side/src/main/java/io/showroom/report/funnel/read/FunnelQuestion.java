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
 * Asks for the funnel.
 *
 * @param scope about whom, and by what knowledge
 * @param from first store day; null for no first
 * @param to last store day; null for no last
 * @param reading how to read it
 * @param by breakdown; null for none
 */
public record FunnelQuestion(
        ReportScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        FunnelReading reading,
        @Nullable Breakdown by) {

    /** Reads it. */
    static FunnelQuestion of(ReportRequest request) {
        RequestedDays days = request.days();
        FunnelReading reading = request.oneOf("reading", FunnelReading.PERIOD);
        Breakdown by = request.by(FunnelReport.FILTERS);
        return new FunnelQuestion(request.scope(), days.from(), days.to(), reading, by);
    }

    /** The days it is about. */
    Period days() {
        return new Period(from, to, reading == FunnelReading.COHORT);
    }

    /** The month it is about, if it is read by period over exactly one. */
    @Nullable
    YearMonth month() {
        return reading == FunnelReading.PERIOD ? Period.month(from, to) : null;
    }
}
