package io.showroom.report.stock.read;

import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.List;

/**
 * The query for the stock at the end of some days.
 *
 * @param scope stores, consultant (only prospects assigned to them on those days) and moment of knowledge
 * @param days store days, in order
 */
public record StockQuestion(ReportScope scope, List<LocalDate> days) {

    /** Returns the query that a request describes; future days are left out. */
    static StockQuestion of(ReportRequest request) {
        LocalDate today = request.askedOn();
        GradeMixStep step = request.oneOf("step", GradeMixStep.DAY);
        ReportDays span = request.span(today);
        LocalDate last = span.to().isAfter(today) ? today : span.to();
        return new StockQuestion(request.scope(), step.days(span.from(), last));
    }
}
