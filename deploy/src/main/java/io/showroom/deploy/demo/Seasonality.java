package io.showroom.deploy.demo;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Visitor frequency through the year: weekends, autumn, the quiet time around the Spring Festival (春节). */
final class Seasonality {

    private static final double[] MONTHS = {1.05, 0.7, 1.0, 0.95, 1.0, 1.0, 0.85, 0.9, 1.2, 1.15, 1.15, 1.2};
    private static final int CLOSED_DAYS = 4;

    /** First day of each Chinese year. */
    private static final Map<Integer, MonthDay> NEW_YEAR = Map.ofEntries(
            Map.entry(2025, MonthDay.of(1, 29)),
            Map.entry(2026, MonthDay.of(2, 17)),
            Map.entry(2027, MonthDay.of(2, 6)),
            Map.entry(2028, MonthDay.of(1, 26)),
            Map.entry(2029, MonthDay.of(2, 13)),
            Map.entry(2030, MonthDay.of(2, 3)),
            Map.entry(2031, MonthDay.of(1, 23)),
            Map.entry(2032, MonthDay.of(2, 11)),
            Map.entry(2033, MonthDay.of(1, 31)),
            Map.entry(2034, MonthDay.of(2, 19)),
            Map.entry(2035, MonthDay.of(2, 8)),
            Map.entry(2036, MonthDay.of(1, 28)));

    private static final MonthDay SOMEWHERE_NEAR = MonthDay.of(2, 5);

    private Seasonality() {}

    /** Returns the relative frequency of visitors on a day; zero when the stores are closed. */
    static double weight(LocalDate day) {
        double weekday =
                switch (day.getDayOfWeek()) {
                    case MONDAY, TUESDAY -> 0.7;
                    case WEDNESDAY -> 0.75;
                    case THURSDAY -> 0.8;
                    case FRIDAY -> 0.9;
                    case SATURDAY -> 1.6;
                    case SUNDAY -> 1.55;
                };
        return weekday * MONTHS[day.getMonthValue() - 1] * festival(day) * holiday(day);
    }

    /** Returns the days of a period on which all stores are closed: New Year's Eve and the days after. */
    static List<LocalDate> closed(LocalDate from, LocalDate to) {
        List<LocalDate> closed = new ArrayList<>();
        for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
            if (isClosed(day)) {
                closed.add(day);
            }
        }
        return closed;
    }

    static boolean isClosed(LocalDate day) {
        long since = sinceEve(day);
        return since >= 0 && since < CLOSED_DAYS;
    }

    static LocalDate openFrom(LocalDate day) {
        LocalDate open = day;
        while (isClosed(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static double festival(LocalDate day) {
        long since = sinceEve(day);
        if (since < -7 || since > 17) {
            return 1;
        }
        if (since < 0) {
            return 0.5;
        }
        return since < CLOSED_DAYS ? 0 : since < 8 ? 0.4 : 0.75;
    }

    private static double holiday(LocalDate day) {
        boolean nationalDay = day.getMonthValue() == 10 && day.getDayOfMonth() <= 7;
        boolean labourDay = day.getMonthValue() == 5 && day.getDayOfMonth() <= 3;
        return nationalDay ? 1.4 : labourDay ? 1.3 : 1;
    }

    private static long sinceEve(LocalDate day) {
        LocalDate newYear = NEW_YEAR.getOrDefault(day.getYear(), SOMEWHERE_NEAR).atYear(day.getYear());
        return ChronoUnit.DAYS.between(newYear.minusDays(1), day);
    }
}
