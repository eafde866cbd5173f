package io.showroom.report.contactsheet.read;

import io.showroom.report.contactsheet.read.SheetCell.Mark;
import io.showroom.report.contactsheet.read.SheetCustomers.SheetCustomer;
import io.showroom.report.contactsheet.read.SheetDay.Doubt;
import io.showroom.report.contactsheet.read.SheetLine.ConsultantMove;
import io.showroom.report.contactsheet.read.SheetRow.Result;
import io.showroom.report.read.Dimension;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a line of a row: applies what depends on today, on the grading scheme and on the store's calendar.
 *
 * @param month the sheet's month
 * @param today the store's present day, or the day of the past moment of knowledge
 * @param rules the store's rules
 */
record SheetLineFactory(YearMonth month, LocalDate today, SheetRules rules) {

    private static final int JUMP = 2;

    SheetLine line(SheetRow row, SheetCustomer customer) {
        List<SheetCell> cells = cells(row);
        List<SheetDay> days = days(row, cells);
        Result result = row.result();
        return new SheetLine(
                row.prospectId(),
                row.store(),
                row.consultant(),
                customer.name(),
                given(row.model()),
                given(row.source()),
                given(row.startGrade()),
                days,
                new SheetLine.End(
                        result,
                        result == Result.OPEN ? null : row.dates().toOn(),
                        result == Result.ORDER ? lastGrade(days, given(row.endGrade())) : given(row.endGrade())),
                new SheetLine.Moves(
                        moved(days, true, row.moves().movedFrom()),
                        moved(days, false, row.moves().movedTo())),
                row.counts().get(SheetCount.BASE) > 0,
                ContactFrequency.of(row, cells, month.atDay(1), today, rules),
                (int) days.stream().filter(SheetDay::missed).count(),
                (int) days.stream().filter(day -> day.doubt() != null).count(),
                customer.seen());
    }

    /** Returns the grade of the last day that has one: a prospect stays on the sheet with its acts after the order. */
    private static @Nullable String lastGrade(List<SheetDay> days, @Nullable String otherwise) {
        for (SheetDay day : days.reversed()) {
            if (day.grade() != null) {
                return day.grade();
            }
        }
        return otherwise;
    }

    /** Returns the row's days, including the day of the plan still open. */
    private List<SheetCell> cells(SheetRow row) {
        List<SheetCell> stored = row.lastsUntil().equals(row.month()) ? SheetCell.read(row.cells()) : List.of();
        LocalDate planned = row.dates().plannedOn();
        if (planned == null || !YearMonth.from(planned).equals(month)) {
            return stored;
        }
        TreeMap<Integer, SheetCell> cells = new TreeMap<>();
        stored.forEach(cell -> cells.put(cell.day(), cell));
        int day = planned.getDayOfMonth();
        SheetCell cell = cells.getOrDefault(day, SheetCell.empty(day));
        boolean missed = cell.contacts() == 0 && planned.isBefore(today);
        cells.put(day, cell.with(missed ? List.of(Mark.PLANNED, Mark.MISSED) : List.of(Mark.PLANNED)));
        return List.copyOf(cells.values());
    }

    private List<SheetDay> days(SheetRow row, List<SheetCell> cells) {
        List<SheetDay> days = new ArrayList<>(cells.size());
        String grade = given(row.startGrade());
        for (SheetCell cell : cells) {
            days.add(day(cell, grade));
            grade = cell.grade() == null ? grade : cell.grade();
        }
        return days;
    }

    private SheetDay day(SheetCell cell, @Nullable String before) {
        return new SheetDay(
                month.atDay(cell.day()),
                cell.grade(),
                cell.contacts(),
                cell.is(Mark.PLANNED),
                cell.is(Mark.MISSED),
                cell.is(Mark.LATE),
                cell.is(Mark.ORDER),
                cell.is(Mark.DELIVERED),
                cell.is(Mark.DEFEAT),
                cell.is(Mark.IN),
                cell.is(Mark.OUT),
                doubt(cell, before));
    }

    private @Nullable Doubt doubt(SheetCell cell, @Nullable String before) {
        if (cell.is(Mark.ORDER) || cell.contacts() == 0) {
            return null;
        }
        if (cell.is(Mark.DESK)) {
            return Doubt.DESK;
        }
        return rules.stepsUp(before, cell.grade()) >= JUMP ? Doubt.JUMP : null;
    }

    private static @Nullable ConsultantMove moved(List<SheetDay> days, boolean in, @Nullable String other) {
        if (other == null) {
            return null;
        }
        return days.stream()
                .filter(day -> in ? day.movedIn() : day.movedOut())
                .map(day -> new ConsultantMove(day.day(), other))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> new ConsultantMove(null, other));
    }

    private static @Nullable String given(String key) {
        return key.equals(Dimension.NONE) ? null : key;
    }
}
