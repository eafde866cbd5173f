package io.showroom.report.retainednew.read;

import io.showroom.report.read.Asked;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportRequest;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the retained-versus-new report.
 *
 * @param asked about whom, and by what knowledge
 * @param month the store month
 * @param by breakdown; null for none
 * @param before how many months before are told besides, without breakdown
 */
public record RetainedNewQuestion(
        Asked asked, YearMonth month, @Nullable By by, int before) {

    /** Asks for the month alone. */
    public RetainedNewQuestion(Asked asked, YearMonth month, @Nullable By by) {
        this(asked, month, by, 0);
    }

    /** Reads it; the month must be named. */
    static RetainedNewQuestion of(ReportRequest request) {
        request.need(RetainedNewReport.FILTERS);
        YearMonth month = request.month();
        By by = request.by(RetainedNewReport.FILTERS);
        return new RetainedNewQuestion(request.asked(), month, by);
    }
}
