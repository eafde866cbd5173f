package io.showroom.report.sources.read;

import io.showroom.report.read.Asked;
import io.showroom.report.read.AskedDays;
import io.showroom.report.read.Period;
import io.showroom.report.read.ReportRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the sources report.
 *
 * @param asked about whom, and by what knowledge
 * @param from first store day; null for no first
 * @param to last store day; null for no last
 * @param touch which touch is credited
 */
public record SourcesQuestion(
        Asked asked, @Nullable LocalDate from, @Nullable LocalDate to, TouchKind touch) {

    /** Reads it. */
    static SourcesQuestion of(ReportRequest request) {
        AskedDays days = request.days();
        TouchKind touch = request.oneOf("touch", TouchKind.FIRST);
        return new SourcesQuestion(request.asked(), days.from(), days.to(), touch);
    }

    /** The month it is about, if it is exactly one, by first touch. */
    @Nullable
    YearMonth month() {
        return touch == TouchKind.FIRST ? Period.month(from, to) : null;
    }
}
