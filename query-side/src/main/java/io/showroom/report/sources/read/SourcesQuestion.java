package io.showroom.report.sources.read;

import io.showroom.report.read.Period;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.RequestedDays;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the sources report.
 *
 * @param scope about whom, and by what knowledge
 * @param from first store day; null for no first
 * @param to last store day; null for no last
 * @param touch which touch is credited
 */
public record SourcesQuestion(
        ReportScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        AttributionKind touch) {

    /** Reads it. */
    static SourcesQuestion of(ReportRequest request) {
        RequestedDays days = request.days();
        AttributionKind touch = request.oneOf("touch", AttributionKind.FIRST);
        return new SourcesQuestion(request.scope(), days.from(), days.to(), touch);
    }

    /** The month it is about, if it is exactly one, by first touch. */
    @Nullable
    YearMonth month() {
        return touch == AttributionKind.FIRST ? Period.month(from, to) : null;
    }
}
