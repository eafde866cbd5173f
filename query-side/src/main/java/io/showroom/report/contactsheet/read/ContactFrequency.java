package io.showroom.report.contactsheet.read;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value object: contacts measured against the grade's cadence, over the days on which the prospect was open on this
 * sheet, up to today. The day the row begins is the start and is not counted itself.
 *
 * @param done days with a contact
 * @param due contacts that the cadence requires in these days, rounded down
 * @param longestGap longest gap between two contacts or since the last one, in days; the longest of those over the
 *     cadence if there is any
 * @param cadence days that the grade of that gap allows; null if the grade has no cadence
 * @param kept whether no gap was longer than the cadence, extended over the store's closed days
 */
record ContactFrequency(
        int done, int due, int longestGap, @Nullable Integer cadence, boolean kept) {

    /** Tolerance before rounding down: sums of fractions such as 1/3 or 1/7 can fall just below a whole number. */
    private static final double ROUNDING = 1e-6;

    /**
     * Counts the contacts of a row.
     *
     * @param row the row
     * @param cells its days, in order
     * @param first first day of the month
     * @param today the store's present day, or the day of the past moment of knowledge
     * @param rules the store's cadences and calendar
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

    /** Accumulates contacts, contacts due and gaps of a row, by the grades it had. */
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

        /** Adds the contacts that a grade requires in the days after one day and up to another. */
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
