package io.showroom.report.contactsheet.read;

import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.report.contactsheet.read.SheetCell.Mark;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.OpenPeriod;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Folds one open period into sheet rows: one for each month and each consultant the prospect was assigned to in that
 * month.
 */
final class OpenPeriodFold {

    private final SheetFold fold;
    private final OpenPeriod openPeriod;
    private final List<TimelineMoment> moments;
    private final List<SheetDraft> drafts = new ArrayList<>();
    private SheetDraft row;

    OpenPeriodFold(SheetFold fold, OpenPeriod openPeriod, @Nullable OpenPeriod before, @Nullable OpenPeriod after) {
        this.fold = fold;
        this.openPeriod = openPeriod;
        List<TimelineMoment> all = fold.history().moments();
        this.moments = all.subList(
                openPeriod.start().index(),
                openPeriod.end() == null ? all.size() : openPeriod.end().index() + 1);
        TimelineMoment start = openPeriod.start();
        this.row = begin(start.month(), Block.NEW, start.day(), firstGradeOfMonth(), start);
        row.count(SheetCount.BASE);
        if (openPeriod.reopened()) {
            row.count(SheetCount.REOPENED);
        }
        beforeOpening(all, before);
        moments.forEach(this::take);
        end();
        afterClosing(all, after);
        plan();
    }

    List<SheetDraft> drafts() {
        return drafts;
    }

    private SheetDraft begin(YearMonth month, Block block, @Nullable LocalDate from, String grade, TimelineMoment at) {
        SheetDraft begun = new SheetDraft(Dimension.orNone(at.consultant()), month, block, from, grade, at.model());
        drafts.add(begun);
        return begun;
    }

    private void take(TimelineMoment moment) {
        while (row.month().isBefore(moment.month())) {
            carryOver(fold.history().moments().get(moment.index() - 1));
        }
        String holder = Dimension.orNone(moment.consultant());
        if (!holder.equals(row.consultant())) {
            move(moment, holder);
        }
        fold.enter(moment, row);
        row.grade(Dimension.orNone(moment.grade()));
        if (fold.history().isOrder(moment)) {
            row.count(SheetCount.GROSS_ORDERS);
        }
    }

    /** Starts the row of the next month as retained. */
    private void carryOver(TimelineMoment last) {
        row = begin(row.month().plusMonths(1), Block.RETAINED, null, Dimension.orNone(last.grade()), last);
        row.count(SheetCount.BASE);
    }

    private void move(TimelineMoment moment, String to) {
        SheetDraft from = row;
        Block block = from.month().equals(openPeriod.start().month()) ? Block.NEW : Block.RETAINED;
        String grade = Dimension.orNone(
                fold.history().moments().get(moment.index() - 1).grade());
        from.movesOut(moment.day(), to, grade);
        row = drafts.stream()
                .filter(one ->
                        one.month().equals(from.month()) && one.consultant().equals(to))
                .findFirst()
                .orElseGet(() -> begin(from.month(), block, moment.day(), grade, moment));
        row.movesIn(moment.day(), from.consultant());
    }

    private void end() {
        TimelineMoment end = openPeriod.end();
        if (end == null) {
            carryOver(moments.getLast());
            row.lastsForEver();
        } else if (openPeriod.won()) {
            row.count(SheetCount.ORDERS);
            row.endsOn(end.day(), Dimension.orNone(end.shown()));
        } else {
            DefeatDeclared defeat = Objects.requireNonNull(openPeriod.defeat());
            SheetCount.DEFEATS.stream()
                    .filter(kind -> kind.name().equals(defeat.kind()))
                    .forEach(row::count);
            row.endsOn(end.day(), Dimension.orNone(end.grade()));
            row.mark(end.day(), Mark.DEFEAT);
        }
    }

    /**
     * Enters the acts before the opening, such as the visit on which the contact was captured, unless they belong to
     * the sheet of an open period that ended in the same month.
     */
    private void beforeOpening(List<TimelineMoment> all, @Nullable OpenPeriod before) {
        TimelineMoment closed = before == null ? null : before.end();
        if (closed == null || !closed.month().equals(openPeriod.start().month())) {
            enterOwn(all.subList(
                    closed == null ? 0 : closed.index() + 1, openPeriod.start().index()));
        }
    }

    /** Enters what happened in the closing month after the end, until the next open period begins. */
    private void afterClosing(List<TimelineMoment> all, @Nullable OpenPeriod after) {
        if (openPeriod.end() != null) {
            int to = after == null ? all.size() : after.start().index();
            enterOwn(all.subList(openPeriod.end().index() + 1, to));
        }
    }

    private void enterOwn(List<TimelineMoment> some) {
        some.stream()
                .filter(moment -> moment.month().equals(row.month()) && isOf(moment, row))
                .forEach(moment -> fold.enter(moment, row));
    }

    private static boolean isOf(TimelineMoment moment, SheetDraft row) {
        return moment.consultant() == null || moment.consultant().equals(row.consultant());
    }

    private void plan() {
        for (LocalDate day : fold.planned().stood().tailSet(openPeriod.start().day())) {
            if (isWithin(day)) {
                SheetDraft of = rowOn(day);
                of.mark(day, Mark.PLANNED);
                if (!fold.contacted().contains(day)) {
                    of.mark(day, Mark.MISSED);
                }
            }
        }
        LocalDate open = fold.planned().open();
        if (open != null && !open.isBefore(openPeriod.start().day()) && isWithin(open)) {
            rowOn(open).plannedOn(open);
        }
    }

    private boolean isWithin(LocalDate day) {
        TimelineMoment end = openPeriod.end();
        return end == null
                || !day.isAfter(end.day())
                || openPeriod.won() && YearMonth.from(day).equals(end.month());
    }

    /**
     * Returns the month's row that has a contact or a grade on the day, else that of the consultant the prospect was
     * assigned to at the end of the day.
     */
    private SheetDraft rowOn(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        List<SheetDraft> some =
                drafts.stream().filter(draft -> draft.covers(month)).toList();
        TimelineMoment last = moments.stream()
                .filter(moment -> !moment.day().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElse(openPeriod.start());
        String holder = Dimension.orNone(last.consultant());
        return some.stream()
                .filter(draft -> draft.isTouchedOn(day))
                .reduce((earlier, later) -> later)
                .or(() -> some.stream()
                        .filter(draft -> draft.consultant().equals(holder))
                        .findFirst())
                .orElse(some.getLast());
    }

    /**
     * Returns the grade at the opening, or else the first one given in the opening month while open; "none" if there is
     * none.
     */
    private String firstGradeOfMonth() {
        YearMonth month = openPeriod.start().month();
        for (TimelineMoment moment : moments) {
            if (moment.grade() != null || !moment.month().equals(month)) {
                return Dimension.orNone(moment.month().equals(month) ? moment.grade() : null);
            }
        }
        return Dimension.NONE;
    }
}
