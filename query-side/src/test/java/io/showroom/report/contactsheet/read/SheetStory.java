package io.showroom.report.contactsheet.read;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.PersonName;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.report.contactsheet.read.SheetCustomers.SheetCustomer;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders one prospect's lines on sheets as short texts, for assertions. */
final class SheetStory {

    static final String ID = "P-1";

    private SheetStory() {}

    static Stream prospect() {
        return Stream.prospect(ID);
    }

    static FollowUpScheduled planned(String when, String due) {
        return new FollowUpScheduled(ID, "S1", Stream.instant(when), LocalDate.parse(due), null, null, null);
    }

    static FollowUpRescheduled moved(String when, String from, String to) {
        return new FollowUpRescheduled(
                ID, "S1", Stream.instant(when), LocalDate.parse(from), LocalDate.parse(to), "POSTPONED", null);
    }

    static FollowUpCompleted called(String when) {
        return new FollowUpCompleted(ID, "S1", Stream.instant(when), "CALL", null, null, "c1", null);
    }

    static List<SheetRow> rows(Stream stream) {
        return SheetFold.rows(Timeline.of(stream.events(), Decryptor.NOTHING));
    }

    /** Returns the lines of a month as of a day. */
    static List<SheetLine> lines(Stream stream, String month, String today) {
        YearMonth of = YearMonth.parse(month);
        SheetLineFactory making = new SheetLineFactory(
                of,
                LocalDate.parse(today),
                new SheetRules(null, List.of(grade("H", 2), grade("A", 7), grade("B", 14), grade("C", 30))));
        return rows(stream).stream()
                .filter(row -> row.covers(of.atDay(1)))
                .map(row -> making.line(row, new SheetCustomer(PersonName.of("王"), true)))
                .toList();
    }

    /** Returns the only line of a month. */
    static SheetLine line(Stream stream, String month, String today) {
        List<SheetLine> lines = lines(stream, month, today);
        if (lines.size() != 1) {
            throw new AssertionError("not one line but " + lines);
        }
        return lines.getFirst();
    }

    /** Returns the days as day, symbol and letter, without the mark for late entries: {@code 3:A✓ 9:✗}. */
    static String days(SheetLine line) {
        return line.days().stream()
                .map(day ->
                        day.day().getDayOfMonth() + ":" + SheetTexts.mark(day).replace("′", ""))
                .collect(Collectors.joining(" "));
    }

    private static Grade grade(String code, @Nullable Integer days) {
        return new Grade(code, GradeKind.OPEN, days, code, code);
    }
}
