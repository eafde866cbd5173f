package io.showroom.importing.write;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses a day with or without a time, as files contain them: in Chinese and English, with a weekday, a half of the day
 * or an offset. Of a span of times the first is returned. Ambiguous texts are rejected.
 */
public final class MomentParser {

    private static final Pattern WEEKDAY = Pattern.compile("(?i)[(\\[]?\\s*(?:(?:星期|周|礼拜)[一二三四五六日天]"
            + "|\\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\b\\.?,?)\\s*[)\\]]?");
    private static final Pattern AROUND_UNITS = Pattern.compile("\\s*([年月日号点时分])\\s*");
    private static final String HALF = "凌晨|清晨|早上|早晨|上午|中午|下午|午后|傍晚|晚上|夜里|[ap]\\.?m\\.?";
    // A minus after hours and minutes alone is the dash of a span.
    private static final String OFFSET = "Z|(?:UTC|GMT)(?:[+-]\\d{2}(?::?\\d{2})?)?|\\+\\d{2}(?::?\\d{2})?"
            + "|(?<=T\\d{1,2}:\\d{1,2}\\s?|:\\d{1,2}:\\d{1,2}(?:[.,]\\d{1,9})?\\s?)-\\d{2}(?::?\\d{2})?";
    private static final String UNTIL = "(?:-|[~\\u2010-\\u2015\\u2212\\u301c]+|至|到)\\s*(?:" + HALF + ")?\\s*"
            + "(?<until>\\d{1,2})(?::\\d{1,2}(?::\\d{1,2})?|[点时](?:\\d{1,2}分?|半|整)?)\\s*(?<untilhalf>" + HALF + ")?";
    private static final String TIME = "(?:[\\sT]*(?<before>" + HALF + ")?\\s*(?<hour>\\d{1,2})"
            + "(?::(?<minute>\\d{1,2})(?::(?<second>\\d{1,2})(?:[.,]\\d+)?)?"
            + "|[点时](?:(?<minutes>\\d{1,2})分?(?:(?<seconds>\\d{1,2})秒)?|(?<part>半|整))?|(?=\\s*[ap]\\.?m))"
            + "\\s*(?<after>" + HALF + ")?\\s*(?:(?<offset>" + OFFSET + ")|" + UNTIL + ")?)?";
    private static final Pattern WHOLE =
            form("(?<year>\\d{4})(?:[-/.]|年)(?<month>\\d{1,2})(?:[-/.]|月)(?<day>\\d{1,2})[日号]?" + TIME);
    private static final Pattern NO_YEAR = form("(?<month>\\d{1,2})(?:[-/.]|月)(?<day>\\d{1,2})[日号]?" + TIME);
    private static final Pattern DAY_FIRST =
            form("(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?<name>[a-z]{3,9})\\.?[\\s,-]+(?<year>\\d{4}),?" + TIME);
    private static final Pattern MONTH_FIRST =
            form("(?<name>[a-z]{3,9})\\.?[\\s-]+(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s,-]+(?<year>\\d{4}),?" + TIME);
    private static final Pattern PACKED =
            Pattern.compile("((?:19|20)\\d{2})([01]\\d)([0-3]\\d)(?:[\\sT]*([0-2]\\d):?([0-5]\\d)(?::?([0-5]\\d))?)?");
    private static final Pattern SERIAL = Pattern.compile("[1-7]\\d{4}(\\.\\d+)?");
    private static final Pattern NUMERALS = Pattern.compile("[〇零一二三四五六七八九十]+(?=[年月日号])");
    private static final String TENS = "〇一二三四五六七八九";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final LocalDate SERIAL_ORIGIN = LocalDate.of(1899, 12, 30);
    private static final int MINUTES_A_DAY = 24 * 60;
    private static final int NOON = 12;
    private static final int FURTHEST_WEST = -12 * 60 * 60;
    private static final int FURTHEST_EAST = 14 * 60 * 60;

    private MomentParser() {}

    private static Pattern form(String text) {
        return Pattern.compile("(?i)" + text);
    }

    /**
     * Returns the local day and time in a zone; midnight if the text has no time.
     *
     * @param text as written
     * @param zone the zone of the result; a time with an offset is converted to it
     * @param year the year of days without one; null if unknown: such days are then rejected
     * @return empty if the text is not a moment or is ambiguous
     */
    public static Optional<LocalDateTime> read(String text, ZoneId zone, @Nullable Integer year) {
        String plain = plain(text);
        try {
            if (SERIAL.matcher(plain).matches()) {
                return Optional.of(serial(Double.parseDouble(plain)));
            }
            Matcher packed = PACKED.matcher(plain);
            if (packed.matches()) {
                return Optional.of(packed(packed));
            }
            Matcher whole = WHOLE.matcher(plain);
            if (whole.matches()) {
                return Optional.of(at(number(whole, "year"), number(whole, "month"), whole, zone));
            }
            for (Pattern english : List.of(DAY_FIRST, MONTH_FIRST)) {
                Matcher day = english.matcher(plain);
                if (day.matches()) {
                    return Optional.of(at(number(day, "year"), month(day.group("name")), day, zone));
                }
            }
            Matcher day = NO_YEAR.matcher(plain);
            return year != null && day.matches()
                    ? Optional.of(at(year, number(day, "month"), day, zone))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether the text is a day without its year. */
    public static boolean lacksYear(String text) {
        return NO_YEAR.matcher(plain(text)).matches();
    }

    private static String plain(String text) {
        String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String days = WEEKDAY.matcher(usual).replaceAll(" ");
        String figures = NUMERALS.matcher(days).replaceAll(found -> figures(found.group()));
        return AROUND_UNITS
                .matcher(figures)
                .replaceAll("$1")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns the digits of the Chinese numerals of a date: 二〇二四, 三, 十五, 二十一. */
    private static String figures(String numerals) {
        String zeros = numerals.replace('零', '〇');
        int ten = zeros.indexOf('十');
        if (ten < 0) {
            StringBuilder digits = new StringBuilder();
            zeros.codePoints().forEach(numeral -> digits.append(TENS.indexOf(numeral)));
            return digits.toString();
        }
        String before = zeros.substring(0, ten);
        String after = zeros.substring(ten + 1);
        int tens = before.isEmpty() ? 1 : TENS.indexOf(before);
        int ones = after.isEmpty() ? 0 : TENS.indexOf(after);
        return tens < 0 || ones < 0 ? numerals : String.valueOf(tens * 10 + ones);
    }

    private static int month(String name) {
        int month = MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
        if (month == 0) {
            throw new DateTimeException("no month");
        }
        return month;
    }

    private static LocalDateTime at(int year, int month, Matcher day, ZoneId zone) {
        LocalDate date = LocalDate.of(year, month, number(day, "day"));
        if (day.group("hour") == null) {
            return date.atStartOfDay();
        }
        LocalDateTime at = date.atTime(time(day));
        String offset = day.group("offset");
        return offset == null
                ? at
                : at.atOffset(offset(offset)).atZoneSameInstant(zone).toLocalDateTime();
    }

    private static ZoneOffset offset(String text) {
        String figures = text.toUpperCase(Locale.ROOT).replaceFirst("UTC|GMT", "");
        ZoneOffset offset = ZoneOffset.of(figures.isEmpty() ? "Z" : figures);
        if (!isSomewhere(offset)) {
            throw new DateTimeException("no such offset");
        }
        return offset;
    }

    /** Whether the offset is used anywhere. */
    static boolean isSomewhere(ZoneOffset offset) {
        return offset.getTotalSeconds() >= FURTHEST_WEST && offset.getTotalSeconds() <= FURTHEST_EAST;
    }

    private static LocalTime time(Matcher day) {
        String half = day.group("before") != null ? day.group("before") : day.group("after");
        String until = day.group("until");
        boolean ofOneHalf = half == null && day.group("untilhalf") != null;
        boolean backwards = until != null && half == null && Integer.parseInt(until) < number(day, "hour");
        if (ofOneHalf || backwards) {
            throw new DateTimeException("ambiguous half of the day, or an offset");
        }
        int hour = hour(number(day, "hour"), half == null ? "" : half.toLowerCase(Locale.ROOT));
        int minute = "半".equals(day.group("part")) ? 30 : number(day, "minute") + number(day, "minutes");
        return LocalTime.of(hour, minute, number(day, "second") + number(day, "seconds"));
    }

    private static int hour(int told, String half) {
        return switch (half) {
            case "" -> told;
            case "凌晨", "清晨", "早上", "早晨", "上午", "am", "a.m.", "a.m", "am." -> {
                if (told > NOON) {
                    throw new DateTimeException("morning");
                }
                yield told == NOON ? 0 : told;
            }
            case "中午" -> told < 3 ? told + NOON : told;
            case "晚上", "夜里" -> {
                // Twelve at night is ambiguous: either end of the day.
                if (told == NOON || told < 5) {
                    throw new DateTimeException("night");
                }
                yield told < NOON ? told + NOON : told;
            }
            default -> told < NOON ? told + NOON : told;
        };
    }

    private static LocalDateTime packed(Matcher day) {
        LocalDate date = LocalDate.of(figure(day, 1), figure(day, 2), figure(day, 3));
        return date.atTime(LocalTime.of(figure(day, 4), figure(day, 5), figure(day, 6)));
    }

    private static int figure(Matcher found, int group) {
        return found.group(group) == null ? 0 : Integer.parseInt(found.group(group));
    }

    private static int number(Matcher found, String group) {
        String text = found.group(group);
        return text == null ? 0 : Integer.parseInt(text);
    }

    private static LocalDateTime serial(double number) {
        return SERIAL_ORIGIN
                .plusDays((long) number)
                .atStartOfDay()
                .plusMinutes(Math.round((number - Math.floor(number)) * MINUTES_A_DAY));
    }
}
