package io.showroom.importing.write.list;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a day, with or without a time, as lists write it. What could be two different days is not read. */
final class Dates {

    private static final String TIME = "(?:[\\sT]*(?:(\\d{1,2})[:点时](\\d{1,2})分?(?::\\d{1,2}(?:\\.\\d+)?)?))?";
    private static final Pattern WHOLE =
            Pattern.compile("(\\d{4})(?:[-/.]|年)(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?" + TIME);
    private static final Pattern PACKED = Pattern.compile("((?:19|20)\\d{2})([01]\\d)([0-3]\\d)()()");
    private static final Pattern NO_YEAR = Pattern.compile("()(\\d{1,2})(?:[-/.]|月)(\\d{1,2})[日号]?" + TIME);
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(\\.\\d+)?");
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);
    private static final int MINUTES_A_DAY = 24 * 60;

    private Dates() {}

    /**
     * The day and time; midnight if no time stands there.
     *
     * @param year the year of days without one; null if not told, and then they are not read
     */
    static Optional<LocalDateTime> read(String text, @Nullable Integer year) {
        String plain = Written.usualWidth(text);
        try {
            if (SERIAL.matcher(plain).matches()) {
                return Optional.of(serial(Double.parseDouble(plain)));
            }
            for (Pattern form : new Pattern[] {WHOLE, PACKED}) {
                Matcher day = form.matcher(plain);
                if (day.matches()) {
                    return Optional.of(of(Integer.parseInt(day.group(1)), day));
                }
            }
            Matcher day = NO_YEAR.matcher(plain);
            return year != null && day.matches() ? Optional.of(of(year, day)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is a day without its year. */
    static boolean lacksYear(String text) {
        return NO_YEAR.matcher(Written.usualWidth(text)).matches();
    }

    private static LocalDateTime of(int year, Matcher day) {
        LocalDate date = LocalDate.of(year, Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
        String hour = day.group(4);
        return hour == null || hour.isEmpty()
                ? date.atStartOfDay()
                : date.atTime(LocalTime.of(Integer.parseInt(hour), Integer.parseInt(day.group(5))));
    }

    private static LocalDateTime serial(double number) {
        return SERIAL_ORIGIN
                .plusDays((long) number)
                .atStartOfDay()
                .plusMinutes(Math.round((number - Math.floor(number)) * MINUTES_A_DAY));
    }
}
