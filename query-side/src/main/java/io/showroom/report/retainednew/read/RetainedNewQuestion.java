package io.showroom.report.retainednew.read;

import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the retained-versus-new report.
 *
 * @param scope about whom, and by what knowledge
 * @param month the store month
 * @param by breakdown; null for none
 * @param before how many months before are told besides, without breakdown
 */
public record RetainedNewQuestion(
        ReportScope scope, YearMonth month, @Nullable Breakdown by, int before) {

    /** Asks for the month alone. */
    public RetainedNewQuestion(ReportScope scope, YearMonth month, @Nullable Breakdown by) {
        this(scope, month, by, 0);
    }

    /** Reads it; the month must be named. */
    static RetainedNewQuestion of(ReportRequest request) {
        request.need(RetainedNewReport.FILTERS);
        YearMonth month = request.month();
        Breakdown by = request.by(RetainedNewReport.FILTERS);
        return new RetainedNewQuestion(request.scope(), month, by);
    }
}
