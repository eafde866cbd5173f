package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.read.Recording;
import io.showroom.report.contactsheet.read.SheetCell.Mark;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Folds a prospect's timeline into its rows on all sheets; a pure function. */
final class SheetFold {

    private final Timeline timeline;
    private final ReportTimeline history;
    private final NavigableSet<LocalDate> contacted;
    private final NavigableSet<LocalDate> met;
    private final PlannedDays planned;

    private SheetFold(Timeline timeline) {
        this.timeline = timeline;
        this.history = ReportTimeline.of(timeline);
        this.contacted = days(SheetContacts::isContact);
        this.met = days(SheetContacts::isMeeting);
        this.planned = new PlannedDays(history.moments(), contacted);
    }

    private NavigableSet<LocalDate> days(Predicate<ProspectEvent> of) {
        return history.moments().stream()
                .filter(moment -> of.test(moment.event()))
                .map(TimelineMoment::day)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<SheetRow> rows(Timeline timeline) {
        SheetFold fold = new SheetFold(timeline);
        List<SheetRow> rows = new ArrayList<>();
        List<OpenPeriod> openPeriods = fold.history.openPeriods();
        for (int n = 0; n < openPeriods.size(); n++) {
            OpenPeriodFold spell = new OpenPeriodFold(
                    fold,
                    openPeriods.get(n),
                    n == 0 ? null : openPeriods.get(n - 1),
                    n + 1 < openPeriods.size() ? openPeriods.get(n + 1) : null);
            LocalDate opened = openPeriods.get(n).start().day();
            for (SheetDraft draft : spell.drafts()) {
                rows.add(draft.row(fold.history, n, opened, fold.contacted));
            }
        }
        return rows;
    }

    ReportTimeline history() {
        return history;
    }

    NavigableSet<LocalDate> contacted() {
        return contacted;
    }

    PlannedDays planned() {
        return planned;
    }

    /** Enters an act into a row, with the marks that it sets. */
    void enter(TimelineMoment moment, SheetDraft row) {
        row.takes(
                moment,
                moment.shown(),
                SheetContacts.isContact(moment.event())
                        && Recording.isLate(moment.act().recorded(), timeline.zone()));
        if (history.isOrder(moment)) {
            row.mark(moment.day(), Mark.ORDER);
        }
        if (isToldDelivered(moment)) {
            row.mark(moment.day(), Mark.DELIVERED);
        }
        if (moment.event() instanceof ProspectGraded && regraded(moment) && !met.contains(moment.day())) {
            row.mark(moment.day(), Mark.DESK);
        }
    }

    /**
     * Returns whether the act shows the delivered mark: a delivery that sets no grade, and the contacts after it until
     * the prospect is opened again.
     */
    private boolean isToldDelivered(TimelineMoment moment) {
        boolean seen = moment.event() instanceof VehicleDelivered || SheetContacts.isContact(moment.event());
        if (!seen) {
            return false;
        }
        for (int index = moment.index(); index >= 0; index--) {
            TimelineMoment one = history.moments().get(index);
            if (one.event() instanceof VehicleDelivered delivered) {
                return delivered.grade() == null;
            }
            if (history.openPeriods().stream().anyMatch(spell -> spell.start().index() == one.index())) {
                return false;
            }
        }
        return false;
    }

    private boolean regraded(TimelineMoment moment) {
        if (moment.index() == 0) {
            return false;
        }
        TimelineMoment before = history.moments().get(moment.index() - 1);
        return before.grade() != null
                && !before.grade().equals(moment.grade())
                && !(before.event() instanceof OrderCancelled);
    }
}
