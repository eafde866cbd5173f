package io.showroom.report.contactsheet.read;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Contacts against the grade's cadence, over the days on which the prospect was open on this sheet, up to today. The
 * day it was opened on is the start and counts on neither side.
 *
 * @param done days with a contact
 * @param due contacts that the cadence asks for in these days, rounded down
 * @param longestGap most days between two contacts, or since the last one; of gaps longer than the cadence if there is
 *     any
 * @param cadence days that the grade of that gap allows; null if it allows any
 * @param kept whether no gap was longer than the cadence, closing days allowed for
 */
record ContactFrequency(
        int done, int due, int longestGap, @Nullable Integer cadence, boolean kept) {

    /** Sums of thirds and sevenths must not fall short of the whole they make. */
    private static final double ROUNDING = 1e-6;

    /**
     * Counts.
     *
     * @param row the row
     * @param cells its days
     * @param first first day of the month
     * @param today the store's present day, or that of past knowledge
     */
    static ContactFrequency of(
            SheetRow row, List<SheetCell> cells, LocalDate first, LocalDate today, SheetRules rules) {
        SheetRow.Dates dates = row.dates();
        LocalDate from = dates.fromOn() == null ? first.minusDays(1) : dates.fromOn();
        LocalDate end = dates.toOn() == null ? first.plusMonths(1).minusDays(1) : dates.toOn();
        LocalDate to = end.isAfter(today) ? today : end;
        Count count = new Count(rules);
        if (to.isAfter(from)) {
            count.days(row, cells, first, from, to);
        }
        return new ContactFrequency(
                count.done, (int) Math.floor(count.due + ROUNDING), count.gap, count.cadence, count.kept);
    }

    /** Counts the contacts of a row against the cadence of the grades it went through. */
    private static final class Count {

        private final SheetRules rules;
        private int done;
        private double due;
        private int gap;
        private @Nullable Integer cadence;
        private boolean kept = true;

        Count(SheetRules rules) {
            this.rules = rules;
        }

        private void days(SheetRow row, List<SheetCell> cells, LocalDate first, LocalDate from, LocalDate to) {
            String grade = "none".equals(row.startGrade()) ? null : row.startGrade();
            LocalDate before = row.dates().contactBefore();
            boolean fresh = row.dates().fromOn() != null && row.moves().movedFrom() == null;
            LocalDate last = before == null || fresh ? from : before;
            LocalDate day = from;
            for (SheetCell cell : cells) {
                LocalDate on = first.withDayOfMonth(cell.day());
                if (on.isAfter(from) && !on.isAfter(to)) {
                    asks(grade, day, on);
                    day = on;
                    if (cell.contacts() > 0) {
                        done++;
                        gap(grade, last, on);
                        last = on;
                    }
                }
                if (cell.grade() != null && !on.isAfter(to)) {
                    grade = cell.grade();
                }
            }
            asks(grade, day, to);
            gap(grade, last, to);
        }

        /** What a grade asks for in the days after one and up to another. */
        private void asks(@Nullable String grade, LocalDate after, LocalDate upTo) {
            Integer days = rules.cadence(grade);
            if (days != null && days > 0) {
                due += (double) ChronoUnit.DAYS.between(after, upTo) / days;
            }
        }

        private void gap(@Nullable String grade, LocalDate from, LocalDate to) {
            Integer days = rules.cadence(grade);
            int between = (int) ChronoUnit.DAYS.between(from, to);
            boolean over = days != null && to.isAfter(rules.openFrom(from.plusDays(days)));
            boolean firstTooLong = over && kept;
            boolean ofTheSameKind = over != kept;
            if (firstTooLong || ofTheSameKind && between > gap) {
                gap = between;
                cadence = days;
            }
            kept &= !over;
        }
    }
}
