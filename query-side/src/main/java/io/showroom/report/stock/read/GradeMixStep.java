package io.showroom.report.stock.read;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;

/** The intervals between the days at whose end the stock is counted. */
enum GradeMixStep {
    /** Every day. */
    DAY,
    /** Every Sunday. */
    WEEK,
    /** The last day of every month. */
    MONTH;

    /** Returns the days of a period in order, always including the last day; empty if it ends before it begins. */
    List<LocalDate> days(LocalDate from, LocalDate to) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = from;
        while (!day.isAfter(to)) {
            LocalDate end = end(day);
            days.add(end.isAfter(to) ? to : end);
            day = end.plusDays(1);
        }
        return days;
    }

    private LocalDate end(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> YearMonth.from(day).atEndOfMonth();
        };
    }
}
