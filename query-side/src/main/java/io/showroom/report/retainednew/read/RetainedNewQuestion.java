package io.showroom.report.retainednew.read;

import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The query for the retained-versus-new report.
 *
 * @param scope stores, consultant and moment of knowledge
 * @param month the store month
 * @param by breakdown; null for none
 * @param before number of months before to include, without breakdown
 */
public record RetainedNewQuestion(
        ReportScope scope, YearMonth month, @Nullable Breakdown by, int before) {

    /** Creates the query for one month only. */
    public RetainedNewQuestion(ReportScope scope, YearMonth month, @Nullable Breakdown by) {
        this(scope, month, by, 0);
    }

    /** Returns the query that a request describes; the month is required. */
    static RetainedNewQuestion of(ReportRequest request) {
        request.need(RetainedNewReport.FILTERS);
        YearMonth month = request.month();
        Breakdown by = request.by(RetainedNewReport.FILTERS);
        return new RetainedNewQuestion(request.scope(), month, by);
    }
}
