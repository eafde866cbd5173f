package io.showroom.report.contactsheet.read;

import io.showroom.prospect.read.GivenGrade;
import io.showroom.report.contactsheet.read.SheetCell.Mark;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.Dimension;
import io.showroom.report.read.ReportTimeline;
import io.showroom.report.read.SourceAttribution;
import io.showroom.report.read.TimelineMoment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The mutable builder of a sheet row. */
final class SheetDraft {

    private final String consultant;
    private final YearMonth month;
    private final Block block;
    private final @Nullable LocalDate fromOn;
    private final String startGrade;
    private final Map<SheetCount, Integer> counts = new EnumMap<>(SheetCount.class);
    private final TreeMap<Integer, SheetCell> cells = new TreeMap<>();
    private String endGrade;
    private String model;
    private @Nullable LocalDate toOn;
    private @Nullable LocalDate plannedOn;
    private @Nullable String movedFrom;
    private @Nullable String movedTo;
    private LocalDate lastsUntil;

    /**
     * Creates a row without acts.
     *
     * @param fromOn day it begins within the month; null if it begins at the first instant
     * @param grade grade it begins with; "none" if ungraded
     */
    SheetDraft(
            String consultant,
            YearMonth month,
            Block block,
            @Nullable LocalDate fromOn,
            String grade,
            @Nullable String model) {
        this.consultant = consultant;
        this.month = month;
        this.block = block;
        this.fromOn = fromOn;
        this.startGrade = grade;
        this.endGrade = grade;
        this.model = Dimension.orNone(model);
        this.lastsUntil = month.atDay(1);
    }

    YearMonth month() {
        return month;
    }

    String consultant() {
        return consultant;
    }

    boolean covers(YearMonth one) {
        return !one.isBefore(month) && !one.atDay(1).isAfter(lastsUntil);
    }

    boolean isTouchedOn(LocalDate day) {
        return cell(day).contacts() > 0 || cell(day).grade() != null;
    }

    void lastsForEver() {
        lastsUntil = SheetRow.FOR_EVER;
    }

    void count(SheetCount what) {
        counts.merge(what, 1, Integer::sum);
    }

    void endsOn(@Nullable LocalDate day, String grade) {
        toOn = day;
        endGrade = grade;
    }

    void movesIn(LocalDate day, String from) {
        count(SheetCount.MOVED_IN);
        movedFrom = from;
        movedTo = null;
        toOn = null;
        mark(day, Mark.IN);
    }

    void movesOut(LocalDate day, String to, String grade) {
        count(SheetCount.MOVED_OUT);
        movedTo = to;
        endsOn(day, grade);
        mark(day, Mark.OUT);
    }

    /** Adds an act to its day's cell, with the grade in force after it; other acts only update the model. */
    void takes(TimelineMoment moment, @Nullable String grade, boolean late) {
        model = Dimension.orNone(moment.model());
        boolean contact = SheetContacts.isContact(moment.event());
        if (!contact && GivenGrade.by(moment.event()) == null) {
            return;
        }
        SheetCell before = late ? cell(moment.day()).with(List.of(Mark.LATE)) : cell(moment.day());
        int counted = before.contacts() + (SheetContacts.isCounted(moment.event()) ? 1 : 0);
        put(new SheetCell(before.day(), grade, contact ? Math.max(1, counted) : counted, before.marks()));
    }

    void grade(String grade) {
        endGrade = grade;
    }

    void mark(LocalDate day, Mark... marks) {
        put(cell(day).with(List.of(marks)));
    }

    void plannedOn(LocalDate day) {
        plannedOn = day;
    }

    private SheetCell cell(LocalDate day) {
        return cells.getOrDefault(day.getDayOfMonth(), SheetCell.empty(day.getDayOfMonth()));
    }

    private void put(SheetCell cell) {
        cells.put(cell.day(), cell);
    }

    SheetRow row(ReportTimeline history, int spell, LocalDate openedOn, NavigableSet<LocalDate> contacted) {
        SourceAttribution touch = history.firstTouch();
        return new SheetRow(
                history.prospectId(),
                month.atDay(1),
                consultant,
                block,
                spell,
                lastsUntil,
                history.store(),
                Dimension.orNone(touch.source()),
                model,
                new SheetRow.Dates(
                        openedOn,
                        fromOn,
                        toOn,
                        contacted.lower(Objects.requireNonNullElse(fromOn, month.atDay(1))),
                        plannedOn),
                startGrade,
                endGrade,
                new SheetRow.Moves(movedFrom, movedTo),
                SheetRow.Counts.of(counts),
                SheetCell.write(cells.values()));
    }
}
