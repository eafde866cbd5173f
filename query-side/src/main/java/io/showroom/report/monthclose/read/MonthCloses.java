package io.showroom.report.monthclose.read;

import io.showroom.eventlog.read.LogBound;
import io.showroom.form.read.Form;
import io.showroom.report.read.ReportScope;
import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of closed months: "July as closed: 41, entered later: +1" (docs/domain.md, section 6.5). */
@Component
public class MonthCloses {

    private final ClosedMonths months;
    private final LaterEntries entries;
    private final ClosedFoot foot;

    MonthCloses(ClosedMonths months, LaterEntries entries, ClosedFoot foot) {
        this.months = months;
        this.entries = entries;
        this.foot = foot;
    }

    /** A report's form with what was entered after its month was closed. */
    public Form below(Form form, List<ClosedFigures> closed, ViewFormat format) {
        return foot.below(form, closed, format);
    }

    /**
     * What a report says under its figures of a month: one entry for each store that has closed it. Nothing for a
     * consultant's own report: sealed are the figures of stores.
     *
     * @param report its name; figures keep their whole names
     * @param scope about whom, and by what knowledge
     * @param month the month; null if the report is not about one whole month
     * @param position the position of the log that the report was computed at
     */
    public List<ClosedFigures> under(String report, ReportScope scope, @Nullable YearMonth month, long position) {
        if (scope.consultant() != null || month == null) {
            return List.of();
        }
        LogBound bound = new LogBound(position, scope.asKnownAt());
        return months.of(scope.stores(), month).stream()
                .filter(closed -> isKnown(closed, scope.asKnownAt()))
                .map(closed -> of(closed, bound, figures -> figures.ofReport(report)))
                .toList();
    }

    /** A closed month with all its figures and all that was entered later. */
    ClosedFigures whole(ClosedMonth closed, long position) {
        return of(closed, LogBound.position(position), figures -> figures);
    }

    private ClosedFigures of(ClosedMonth closed, LogBound bound, UnaryOperator<MonthFigures> some) {
        List<LaterEntry> later = entries.since(closed, bound).stream()
                .map(entry -> entry.with(some.apply(entry.change())))
                .filter(entry -> !entry.change().isNothing())
                .toList();
        return ClosedFigures.of(closed, some.apply(closed.figures()), later);
    }

    private static boolean isKnown(ClosedMonth closed, @Nullable Instant asKnownAt) {
        return asKnownAt == null || !closed.closedAt().isAfter(asKnownAt);
    }
}
