package io.showroom.report.stock.read;

import io.showroom.report.read.Dimension;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Folds a prospect's open periods into the changes of the stock, at each change of consultant or grade. */
public final class StockFold {

    private final ReportTimeline history;
    private final List<StockPeriod> stretches = new ArrayList<>();

    private StockFold(ReportTimeline history) {
        this.history = history;
    }

    /** Returns the changes of the stock, by day, store, consultant and grade. */
    public static List<StockChange> of(ReportTimeline history) {
        return changes(history.store(), stretches(history));
    }

    /** Returns the changes at the beginning and end of the periods. */
    static List<StockChange> changes(String store, List<StockPeriod> stretches) {
        List<StockChange> rows = new ArrayList<>();
        for (StockPeriod stretch : stretches) {
            rows.add(change(store, stretch.since(), stretch, 1));
            if (stretch.until() != null) {
                rows.add(change(store, stretch.until(), stretch, -1));
            }
        }
        return rows;
    }

    /** Returns the periods in order; what did not last until a day's end is left out. */
    static List<StockPeriod> stretches(ReportTimeline history) {
        StockFold fold = new StockFold(history);
        history.openPeriods().forEach(fold::take);
        return fold.stretches;
    }

    private static StockChange change(String store, LocalDate day, StockPeriod stretch, long by) {
        return new StockChange(day, store, stretch.consultant(), stretch.grade(), by);
    }

    private void take(OpenPeriod openPeriod) {
        TimelineMoment start = openPeriod.start();
        TimelineMoment held = start;
        int end = openPeriod.end() == null
                ? history.moments().size()
                : openPeriod.end().index();
        for (TimelineMoment moment : history.moments().subList(Math.min(start.index() + 1, end), end)) {
            if (!key(moment).equals(key(held))) {
                add(held, moment.day());
                held = moment;
            }
        }
        add(held, openPeriod.end() == null ? null : openPeriod.end().day());
    }

    private void add(TimelineMoment held, @Nullable LocalDate until) {
        if (!held.day().equals(until)) {
            List<String> key = key(held);
            stretches.add(new StockPeriod(held.day(), until, key.getFirst(), key.getLast()));
        }
    }

    private static List<String> key(TimelineMoment moment) {
        return List.of(Dimension.orNone(moment.consultant()), Dimension.orNone(moment.grade()));
    }
}
