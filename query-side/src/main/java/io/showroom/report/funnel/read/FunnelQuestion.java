package io.showroom.report.funnel.read;

import io.showroom.report.read.Asked;
import io.showroom.report.read.AskedDays;
import io.showroom.report.read.By;
import io.showroom.report.read.Period;
import io.showroom.report.read.ReportRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the funnel.
 *
 * @param asked about whom, and by what knowledge
 * @param from first store day; null for no first
 * @param to last store day; null for no last
 * @param reading how to read it
 * @param by breakdown; null for none
 */
public record FunnelQuestion(
        Asked asked,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Reading reading,
        @Nullable By by) {

    /** Reads it. */
    static FunnelQuestion of(ReportRequest request) {
        AskedDays days = request.days();
        Reading reading = request.oneOf("reading", Reading.PERIOD);
        By by = request.by(FunnelReport.FILTERS);
        return new FunnelQuestion(request.asked(), days.from(), days.to(), reading, by);
    }

    /** The days it is about. */
    Period days() {
        return new Period(from, to, reading == Reading.COHORT);
    }

    /** The month it is about, if it is read by period over exactly one. */
    @Nullable
    YearMonth month() {
        return reading == Reading.PERIOD ? Period.month(from, to) : null;
    }
}
