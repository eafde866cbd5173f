package io.showroom.report.retainednew.read;

import io.showroom.projection.read.ProspectCounters;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import io.showroom.report.read.VisibleRow;
import io.showroom.report.retainednew.read.RetainedNewProjection.Key;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Folds one open period into the retained-versus-new counters of one dimension.
 *
 * <p>The row of a prospect depends on the moment. By consultant and model it changes with the act that changes the
 * attribute. By grade it is fixed for a whole month (the grade at the month's first instant, or for new prospects the
 * first grade of the month) and changes, as a move, at the end of the month.
 */
final class RetainedNewFold {

    /** The consultant of the rows that count all consultants' prospects. */
    static final String WHOEVER_ASKS = "";

    private final ReportTimeline history;
    private final Dimension dimension;
    private final @Nullable String consultant;
    private final ProspectCounters<Key> counts;
    private final OpenPeriod openPeriod;

    private YearMonth month;
    private String gradeOfMonth;
    private VisibleRow row;

    private RetainedNewFold(
            ReportTimeline history,
            Dimension dimension,
            @Nullable String consultant,
            ProspectCounters<Key> counts,
            OpenPeriod openPeriod) {
        this.history = history;
        this.dimension = dimension;
        this.consultant = consultant;
        this.counts = counts;
        this.openPeriod = openPeriod;
        this.month = openPeriod.start().month();
        this.gradeOfMonth = Dimension.orNone(firstGradeOfMonth());
        this.row = rowAt(openPeriod.start());
    }

    static void add(Timeline timeline, List<Dimension> cuts, ProspectCounters<Key> counts) {
        ReportTimeline history = ReportTimeline.of(timeline);
        fold(history, cuts, null, counts);
        history.moments().stream()
                .map(moment -> Dimension.orNone(moment.consultant()))
                .distinct()
                .forEach(owner -> fold(history, cuts, owner, counts));
    }

    private static void fold(
            ReportTimeline history, List<Dimension> cuts, @Nullable String consultant, ProspectCounters<Key> counts) {
        for (Dimension dimension : cuts) {
            for (OpenPeriod openPeriod : history.openPeriods()) {
                new RetainedNewFold(history, dimension, consultant, counts, openPeriod).fold();
            }
        }
    }

    private void fold() {
        count(RetainedNewMeasure.BASE);
        if (openPeriod.reopened()) {
            count(RetainedNewMeasure.REOPENED);
        }
        for (TimelineMoment moment : moments()) {
            if (!moment.month().equals(month)) {
                endOfMonth(history.moments().get(moment.index() - 1));
                month = moment.month();
            }
            moveTo(rowAt(moment));
            if (history.isOrder(moment)) {
                count(RetainedNewMeasure.GROSS_ORDERS);
            }
        }
        if (openPeriod.end() == null) {
            endOfMonth(history.moments().getLast());
        } else if (openPeriod.won()) {
            count(RetainedNewMeasure.ORDERS);
        } else {
            defeat(openPeriod.defeat());
        }
    }

    private List<TimelineMoment> moments() {
        int last = openPeriod.end() == null
                ? history.moments().size() - 1
                : openPeriod.end().index();
        return history.moments().subList(openPeriod.start().index(), last + 1);
    }

    private void defeat(@Nullable DefeatDeclared defeat) {
        int kind = defeat == null ? -1 : RetainedNewMeasure.KINDS.indexOf(defeat.kind());
        if (kind >= 0) {
            count(RetainedNewMeasure.DEFEATS + kind);
        }
    }

    private void endOfMonth(TimelineMoment last) {
        gradeOfMonth = Dimension.orNone(last.grade());
        moveTo(rowAt(last));
    }

    private void moveTo(VisibleRow next) {
        if (!next.equals(row)) {
            count(RetainedNewMeasure.MOVED_OUT);
            row = next;
            count(RetainedNewMeasure.MOVED_IN);
        }
    }

    private void count(int measure) {
        if (row.by(consultant)) {
            int side = month.equals(openPeriod.start().month()) ? RetainedNewMeasure.COUNT : 0;
            String column = consultant == null ? WHOEVER_ASKS : consultant;
            counts.add(
                    new Key(dimension.code(), month.atDay(1), history.store(), row.key(), column), side + measure, 1);
        }
    }

    private VisibleRow rowAt(TimelineMoment moment) {
        return VisibleRow.at(
                moment, dimension == Dimension.GRADE ? gradeOfMonth : dimension.keyAt(history, moment), consultant);
    }

    /** Returns the grade at the opening, or else the first one given in the month while open; null if there is none. */
    private @Nullable String firstGradeOfMonth() {
        for (TimelineMoment moment : moments()) {
            if (moment.grade() != null || !moment.month().equals(month)) {
                return moment.month().equals(month) ? moment.grade() : null;
            }
        }
        return null;
    }
}
