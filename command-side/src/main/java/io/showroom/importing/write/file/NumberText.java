package io.showroom.importing.write.file;

import io.showroom.importing.write.file.NumberStyle.Kind;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats the numbers of a workbook as a person reads them, days and times by the workbook's date system. */
final class NumberText {

    /** Spreadsheets keep 15 digits; further digits are rounding noise. */
    private static final MathContext KNOWN = new MathContext(15);

    private static final Pattern WHOLE = Pattern.compile("-?\\d+");
    private static final int LONGEST = 1_000;
    private static final int LARGEST_EXPONENT = 40;
    private static final double LARGEST_PLAIN = 1e21;
    private static final double SMALLEST_PLAIN = 1e-15;
    private static final int SECONDS_A_DAY = 24 * 60 * 60;
    private static final int HOUR = 60 * 60;
    private static final int DAYS_UP_TO_9999 = 2_958_466;
    private static final int NO_SUCH_DAY = 60;
    private static final LocalDate BEFORE_NO_SUCH_DAY = LocalDate.of(1899, 12, 31);
    private static final LocalDate AFTER_NO_SUCH_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate ORIGIN_1904 = LocalDate.of(1904, 1, 1);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private NumberText() {}

    /** Returns the number in a format; a text that is no number is returned unchanged. */
    static String of(String number, NumberStyle form, boolean from1904) {
        BigDecimal exact = exact(number.strip());
        if (exact == null) {
            return number;
        }
        double value = exact.doubleValue();
        String moment =
                switch (form.kind()) {
                    case DAY, TIME -> moment(value, form.kind() == Kind.TIME, from1904);
                    case ELAPSED -> elapsed(value);
                    default -> null;
                };
        if (moment != null) {
            return moment;
        }
        if (form.kind() == Kind.PERCENT) {
            BigDecimal hundredfold = exact.movePointRight(2);
            return plain(hundredfold.toString(), hundredfold) + "%";
        }
        String plain = plain(number.strip(), exact);
        return WHOLE.matcher(plain).matches() && value >= 0
                ? "0".repeat(Math.max(0, form.digits() - plain.length())) + plain
                : plain;
    }

    /**
     * Returns an ISO moment of a workbook ({@code 2024-03-05T15:05:00}) in the same form as other moments; an invalid
     * one is returned unchanged.
     */
    static String written(String iso) {
        String text = iso.strip();
        try {
            if (!text.contains("-")) {
                return time(LocalTime.parse(text.replace("T", "").replace("Z", "")));
            }
            if (!text.contains("T")) {
                return LocalDate.parse(text).toString();
            }
            LocalDateTime moment = text.endsWith("Z") || text.lastIndexOf('+') > 0
                    ? OffsetDateTime.parse(text).toLocalDateTime()
                    : LocalDateTime.parse(text);
            boolean timeOnly = !moment.toLocalDate().isAfter(BEFORE_NO_SUCH_DAY);
            return timeOnly
                    ? time(moment.toLocalTime())
                    : day(moment.toLocalDate().toString(), moment.toLocalTime());
        } catch (DateTimeException e) {
            return iso;
        }
    }

    /** Returns the number if it is one of a size that can be written out; null otherwise. */
    private static @Nullable BigDecimal exact(String number) {
        if (number.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal exact = new BigDecimal(number);
            if (exact.signum() == 0) {
                return BigDecimal.ZERO;
            }
            long exponent = (long) exact.precision() - exact.scale() - 1;
            return Math.abs(exponent) > LARGEST_EXPONENT ? null : exact;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String plain(String number, BigDecimal exact) {
        if (WHOLE.matcher(number).matches()) {
            return number;
        }
        double size = Math.abs(exact.doubleValue());
        if (size >= LARGEST_PLAIN || (size > 0 && size < SMALLEST_PLAIN)) {
            return number;
        }
        BigDecimal known = exact.round(KNOWN);
        return known.signum() == 0 ? "0" : known.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String moment(double value, boolean timeForm, boolean from1904) {
        if (value < 0 || value >= DAYS_UP_TO_9999) {
            return null;
        }
        long seconds = Math.round(value * SECONDS_A_DAY);
        long days = seconds / SECONDS_A_DAY;
        LocalTime time = LocalTime.ofSecondOfDay(seconds % SECONDS_A_DAY);
        if (days == 0 && (timeForm || (!from1904 && value > 0))) {
            return time(time);
        }
        return day(date(days, from1904), time);
    }

    /**
     * Returns the day of a serial number; the 1900 date system has two days that do not exist, which are formatted as
     * spreadsheets show them.
     */
    private static String date(long days, boolean from1904) {
        if (from1904) {
            return ORIGIN_1904.plusDays(days).toString();
        }
        if (days == 0) {
            return "1900-01-00";
        }
        if (days == NO_SUCH_DAY) {
            return "1900-02-29";
        }
        return (days < NO_SUCH_DAY ? BEFORE_NO_SUCH_DAY : AFTER_NO_SUCH_DAY)
                .plusDays(days)
                .toString();
    }

    private static String day(String date, LocalTime time) {
        return time.toSecondOfDay() == 0 ? date : date + " " + time(time);
    }

    private static String time(LocalTime time) {
        return time.format(time.getSecond() == 0 ? MINUTES : SECONDS);
    }

    private static @Nullable String elapsed(double value) {
        if (value < 0 || value >= DAYS_UP_TO_9999) {
            return null;
        }
        long seconds = Math.round(value * SECONDS_A_DAY);
        String hours = String.format(Locale.ROOT, "%02d:%02d", seconds / HOUR, seconds % HOUR / 60);
        return seconds % 60 == 0 ? hours : hours + String.format(Locale.ROOT, ":%02d", seconds % 60);
    }
}
