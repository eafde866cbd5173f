package io.showroom.report.monthclose.read;

import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.form.read.Form;
import io.showroom.report.read.Asked;
import io.showroom.screen.read.Say;
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
    public Form below(Form form, List<AsClosed> closed, Say say) {
        return foot.below(form, closed, say);
    }

    /**
     * What a report says under its figures of a month: one entry for each store that has closed it. Nothing for a
     * consultant's own report: sealed are the figures of stores.
     *
     * @param report its name; figures keep their whole names
     * @param asked about whom, and by what knowledge
     * @param month the month; null if the report is not about one whole month
     * @param position the position of the log that the report was computed at
     */
    public List<AsClosed> under(String report, Asked asked, @Nullable YearMonth month, long position) {
        if (asked.consultant() != null || month == null) {
            return List.of();
        }
        KnownUpTo bound = new KnownUpTo(position, asked.asKnownAt());
        return months.of(asked.stores(), month).stream()
                .filter(closed -> isKnown(closed, asked.asKnownAt()))
                .map(closed -> of(closed, bound, figures -> figures.ofReport(report)))
                .toList();
    }

    /** A closed month with all its figures and all that was entered later. */
    AsClosed whole(ClosedMonth closed, long position) {
        return of(closed, KnownUpTo.position(position), figures -> figures);
    }

    private AsClosed of(ClosedMonth closed, KnownUpTo bound, UnaryOperator<MonthFigures> some) {
        List<LaterEntry> later = entries.since(closed, bound).stream()
                .map(entry -> entry.with(some.apply(entry.change())))
                .filter(entry -> !entry.change().isNothing())
                .toList();
        return AsClosed.of(closed, some.apply(closed.figures()), later);
    }

    private static boolean isKnown(ClosedMonth closed, @Nullable Instant asKnownAt) {
        return asKnownAt == null || !closed.closedAt().isAfter(asKnownAt);
    }
}
