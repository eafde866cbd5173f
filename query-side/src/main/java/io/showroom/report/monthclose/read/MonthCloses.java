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

/**
 * Returns the closed figures and later corrections of months, for reports ("July as closed: 41, entered later: +1";
 * docs/domain.md, section 6.5).
 */
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

    /** Returns a report's form with the corrections after its month's close at the foot. */
    public Form below(Form form, List<ClosedFigures> closed, ViewFormat format) {
        return foot.below(form, closed, format);
    }

    /**
     * Returns what a report shows below a month's figures: one element for each store that has closed the month. Empty
     * for a single consultant, as closes seal the figures of stores.
     *
     * @param report the report's key; figures keep their full names
     * @param scope stores, consultant and moment of knowledge
     * @param month the month; null if the report is not of one whole month
     * @param position log position that the report was computed at
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

    /** Returns a closed month with all its figures and later entries. */
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
