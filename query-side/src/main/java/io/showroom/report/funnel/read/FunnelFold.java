package io.showroom.report.funnel.read;

import io.showroom.projection.read.ProspectCounters;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.Stage;
import io.showroom.report.read.TimelineMoment;
import io.showroom.report.read.VisibleRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds one prospect's timeline into the funnel's counters. In both readings an act counts in the row that was in force
 * when it happened; the period reading dates it on its own day, the cohort reading on the day of the first visit.
 */
record FunnelFold(ReportTimeline history, Dimension dimension, ProspectCounters<FunnelProjection.Key> counts) {

    private static final String PHONE = "PHONE";
    private static final String WALK_IN = "WALK_IN";

    static void add(Timeline timeline, List<Dimension> cuts, ProspectCounters<FunnelProjection.Key> counts) {
        ReportTimeline history = ReportTimeline.of(timeline);
        cuts.forEach(dimension -> new FunnelFold(history, dimension, counts).fold());
    }

    private void fold() {
        for (Stage stage : Stage.values()) {
            TimelineMoment direct = history.first(stage);
            TimelineMoment reached = history.reached(stage);
            count(direct, FunnelMeasure.direct(stage));
            count(reached, FunnelMeasure.reached(stage));
            if (direct == null) {
                count(reached, FunnelMeasure.skipped(stage));
            }
        }
        TimelineMoment first = history.first(Stage.VISIT);
        if (first != null) {
            visits(first);
        }
        for (OpenPeriod openPeriod : history.openPeriods()) {
            count(openPeriod.start(), FunnelMeasure.OPENED);
            if (openPeriod.defeat() != null) {
                count(openPeriod.end(), FunnelMeasure.DEFEATS);
            }
            stock(openPeriod);
        }
    }

    private void visits(TimelineMoment first) {
        TimelineMoment again = laterVisit(first, false);
        TimelineMoment captured = history.first(Stage.CAPTURED);
        if (captured != null
                && captured.day().equals(first.day())
                && (again == null || captured.index() < again.index())) {
            count(first, FunnelMeasure.CAPTURED_AT_ONCE);
        }
        TimelineMoment came = laterVisit(first, true);
        count(came, FunnelMeasure.AGAIN);
        if (PHONE.equals(history.firstChannel())) {
            count(first, FunnelMeasure.CALLS);
            count(came, FunnelMeasure.INVITED);
        }
    }

    private @Nullable TimelineMoment laterVisit(TimelineMoment first, boolean toTheStore) {
        for (TimelineMoment moment :
                history.moments().subList(first.index() + 1, history.moments().size())) {
            if (moment.event() instanceof VisitRegistered visit && (!toTheStore || WALK_IN.equals(visit.channel()))) {
                return moment;
            }
        }
        return null;
    }

    /** Adds the changes of the number of open prospects, following the open prospect from row to row. */
    private void stock(OpenPeriod openPeriod) {
        VisibleRow row = seen(openPeriod.start());
        stock(openPeriod.start(), row, 1);
        int last = openPeriod.end() == null
                ? history.moments().size() - 1
                : openPeriod.end().index();
        for (TimelineMoment moment :
                history.moments().subList(openPeriod.start().index() + 1, last + 1)) {
            VisibleRow next = seen(moment);
            if (!next.equals(row)) {
                stock(moment, row, -1);
                stock(moment, next, 1);
                row = next;
            }
        }
        if (openPeriod.end() != null) {
            stock(openPeriod.end(), row, -1);
        }
    }

    private void stock(TimelineMoment moment, VisibleRow row, int change) {
        counts.add(key(FunnelReading.PERIOD, moment.day(), row), FunnelMeasure.STOCK, change);
    }

    private void count(@Nullable TimelineMoment moment, int measure) {
        if (moment == null) {
            return;
        }
        VisibleRow row = seen(moment);
        LocalDate cohort = Objects.requireNonNull(history.reached(Stage.VISIT), "no stage was reached")
                .day();
        counts.add(key(FunnelReading.PERIOD, moment.day(), row), measure, 1);
        counts.add(key(FunnelReading.COHORT, cohort, row), measure, 1);
    }

    private VisibleRow seen(TimelineMoment moment) {
        return new VisibleRow(moment.consultant(), dimension.keyAt(history, moment));
    }

    private FunnelProjection.Key key(FunnelReading reading, LocalDate day, VisibleRow row) {
        return new FunnelProjection.Key(
                reading, dimension.code(), day, history.store(), row.key(), Dimension.orNone(row.owner()));
    }
}
