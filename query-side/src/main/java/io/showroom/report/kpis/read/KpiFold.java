package io.showroom.report.kpis.read;

import io.showroom.projection.read.ProspectCounters;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.TestDriveRecorded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.Stage;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Folds one prospect's timeline into the counters of the KPIs; each counts for the consultant of its own moment. */
record KpiFold(ReportTimeline history, ProspectCounters<KpiProjection.Key> counts) {

    private static final int DAYS = 90;
    private static final String VISIT = "WALK_IN";
    private static final Set<String> BASE = Set.of("owner-referral", "replacement", "additional");
    private static final Set<String> REPEAT = Set.of("REPLACEMENT", "ADDITIONAL");
    private static final Set<String> INDEFINITE = Set.of("other", "DEFEATED", "LOST", "FROZEN", "INVALID");

    static void add(Timeline timeline, ProspectCounters<KpiProjection.Key> counts) {
        ReportTimeline history = ReportTimeline.of(timeline);
        KpiFold fold = new KpiFold(history, counts);
        fold.visits();
        fold.acts();
        fold.openOrders();
        Set<YearMonth> opened = new HashSet<>();
        for (OpenPeriod openPeriod : history.openPeriods()) {
            if (!openPeriod.reopened() && opened.add(openPeriod.start().month())) {
                fold.count(openPeriod.start(), KpiMeasure.OPENED);
            }
            fold.end(openPeriod);
            fold.ninetyDays(openPeriod);
        }
    }

    private void visits() {
        List<TimelineMoment> visits = history.moments().stream()
                .filter(moment -> moment.event() instanceof VisitRegistered visit
                        && visit.channel().equals(VISIT))
                .toList();
        if (visits.size() > 1
                && !history.openPeriods().isEmpty()
                && !history.openPeriods()
                        .getFirst()
                        .start()
                        .month()
                        .isAfter(visits.get(1).month())) {
            count(visits.get(1), KpiMeasure.SECOND_VISITS);
        }
    }

    private void acts() {
        for (TimelineMoment moment : history.moments()) {
            if (moment.event() instanceof TestDriveRecorded) {
                count(moment, KpiMeasure.TEST_DRIVES);
            } else if (moment.event() instanceof DefeatDeclared) {
                count(moment, KpiMeasure.DECLARED);
            }
        }
    }

    private void end(OpenPeriod openPeriod) {
        TimelineMoment end = openPeriod.end();
        DefeatDeclared defeat = openPeriod.defeat();
        if (end == null) {
            return;
        }
        if (defeat != null && !INDEFINITE.contains(defeat.reason())) {
            count(end, KpiMeasure.CLEAR);
        } else if (openPeriod.won()) {
            count(end, KpiMeasure.ORDERS);
            TimelineMoment driven = history.first(Stage.TEST_DRIVE);
            if (driven != null && driven.index() < end.index()) {
                count(end, KpiMeasure.DRIVEN_ORDERS);
            }
            if (fromBase(end)) {
                count(end, KpiMeasure.BASE_ORDERS);
            }
        }
    }

    private boolean fromBase(TimelineMoment order) {
        String source = history.firstTouch().source();
        if (source != null && BASE.contains(source)) {
            return true;
        }
        String kind = null;
        for (TimelineMoment moment : history.moments().subList(0, order.index())) {
            if (moment.event() instanceof ContactCaptured captured && captured.purchaseKind() != null) {
                kind = captured.purchaseKind();
            } else if (moment.event() instanceof ContactCorrected corrected && corrected.purchaseKind() != null) {
                kind = corrected.purchaseKind();
            }
        }
        return kind != null && REPEAT.contains(kind);
    }

    /** Adds the open orders: each counts for the consultant it was placed with until it is cancelled or delivered. */
    private void openOrders() {
        TimelineMoment open = null;
        for (TimelineMoment moment : history.moments()) {
            if (history.isOrder(moment)) {
                open = moment;
                add(moment.month(), moment.consultant(), KpiMeasure.OPEN_ORDERS, 1);
            } else if (open != null
                    && (moment.event() instanceof OrderCancelled || moment.event() instanceof VehicleDelivered)) {
                add(moment.month(), open.consultant(), KpiMeasure.OPEN_ORDERS, -1);
                open = null;
            }
        }
    }

    private void ninetyDays(OpenPeriod openPeriod) {
        LocalDate start = openPeriod.start().day();
        TimelineMoment end = openPeriod.end();
        YearMonth month = openPeriod.start().month().plusMonths(1);
        while (!start.isBefore(month.atDay(1).minusDays(DAYS))
                && (end == null || !end.month().isBefore(month))) {
            add(month, lastBefore(month, openPeriod).consultant(), KpiMeasure.NINETY_DAYS, 1);
            if (end != null && openPeriod.won() && end.month().equals(month)) {
                count(end, KpiMeasure.NINETY_DAYS_ORDERS);
            }
            month = month.plusMonths(1);
        }
    }

    /** Returns the moment in force at a month's first instant. */
    private TimelineMoment lastBefore(YearMonth month, OpenPeriod openPeriod) {
        TimelineMoment last = openPeriod.start();
        for (TimelineMoment moment : history.moments()) {
            if (moment.index() > last.index() && moment.month().isBefore(month)) {
                last = moment;
            }
        }
        return last;
    }

    private void count(TimelineMoment moment, KpiMeasure measure) {
        add(moment.month(), moment.consultant(), measure, 1);
    }

    private void add(YearMonth month, @Nullable String whose, KpiMeasure measure, long n) {
        counts.add(new KpiProjection.Key(month.atDay(1), history.store(), Dimension.orNone(whose)), measure, n);
    }
}
