package io.showroom.report.sources.read;

import io.showroom.report.read.Period;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import io.showroom.report.read.RequestedDays;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The query for the sources report.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param from first store day; null for no limit
 * @param to last store day; null for no limit
 * @param touch which touch the acts are attributed to
 */
public record SourcesQuestion(
        ReportScope scope,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        AttributionKind touch) {

    /** Returns the query that a request describes. */
    static SourcesQuestion of(ReportRequest request) {
        RequestedDays days = request.days();
        AttributionKind touch = request.oneOf("touch", AttributionKind.FIRST);
        return new SourcesQuestion(request.scope(), days.from(), days.to(), touch);
    }

    /** Returns the month, if the days are exactly one month and the touch is the first; null otherwise. */
    @Nullable
    YearMonth month() {
        return touch == AttributionKind.FIRST ? Period.month(from, to) : null;
    }
}
