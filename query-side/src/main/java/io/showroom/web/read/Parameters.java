package io.showroom.web.read;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters of a question and collects whatever is wrong with them, so that all of it is said at once. */
public final class Parameters {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LAST_WRITTEN = 9999;
    private static final int DAY_LENGTH = 10;
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final List<QueryRejection.ParameterError> wrong = new ArrayList<>();

    /** A calendar day, as 2026-03-31; null if absent. */
    public @Nullable LocalDate date(String field, @Nullable String text) {
        return parse(field, text, "date", given -> {
            LocalDate date = LocalDate.parse(given);
            return known(date.getYear()) ? date : null;
        });
    }

    /** A calendar month, as 2026-03; null if absent. */
    public @Nullable YearMonth month(String field, @Nullable String text) {
        return parse(field, text, "month", given -> {
            YearMonth month = YearMonth.parse(given);
            return known(month.getYear()) ? month : null;
        });
    }

    /** An instant with its offset, as 2026-03-31T18:00:00+08:00; null if absent. */
    public @Nullable Instant instant(String field, @Nullable String text) {
        return parse(field, text, "instant", given -> {
            // A plus sign that was not escaped in the address arrives as a space.
            OffsetDateTime time = OffsetDateTime.parse(given.replace(' ', '+'));
            return written(time.getYear()) ? time.toInstant() : null;
        });
    }

    /**
     * A moment: an instant with its offset, or a time or a day by a clock, a day meaning its last second; null if
     * absent.
     *
     * @param zone whose clock it is
     */
    public @Nullable Instant moment(String field, @Nullable String text, ZoneId zone) {
        if (text == null || !LOCAL.matcher(text.strip()).matches()) {
            return instant(field, text);
        }
        return parse(field, text, "instant", given -> {
            LocalDateTime moment = LocalDateTime.parse(given.length() == DAY_LENGTH ? given + "T23:59:59" : given);
            return written(moment.getYear()) ? moment.atZone(zone).toInstant() : null;
        });
    }

    /** A position in the log; null if absent. */
    public @Nullable Long position(String field, @Nullable String text) {
        return parse(field, text, "position", given -> POSITION.matcher(given).matches() ? Long.valueOf(given) : null);
    }

    /** A whole number from a range; the default if absent. */
    public int number(String field, @Nullable String text, int from, int to, int otherwise) {
        if (isAbsent(text)) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= from && number <= to) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        wrong(field, "range", from, to);
        return otherwise;
    }

    /** One of the constants of an enumeration, by its name in small letters; null if absent. */
    public <E extends Enum<E>> @Nullable E oneOf(String field, @Nullable String text, Class<E> type) {
        if (isAbsent(text)) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(text)) {
                return constant;
            }
        }
        String known = Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        wrong(field, "oneOf", known);
        return null;
    }

    /** One of the constants of an enumeration, by its own name; null if absent. */
    public <E extends Enum<E>> @Nullable E constant(String field, @Nullable String text, Class<E> type) {
        if (isAbsent(text)) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(text)) {
                return constant;
            }
        }
        notOneOf(field, Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return null;
    }

    /** A value that must be there. */
    public <T> T required(String field, @Nullable T value, T otherwise) {
        if (value == null && wrong.stream().noneMatch(one -> one.field().equals(field))) {
            wrong(field, "required");
        }
        return value == null ? otherwise : value;
    }

    /** Notes that something is wrong with a parameter: once, however often it is read. */
    public void wrong(String field, String code, Object... args) {
        QueryRejection.ParameterError fault = QueryRejection.ParameterError.of(field, code, args);
        if (!wrong.contains(fault)) {
            wrong.add(fault);
        }
    }

    /** Notes a parameter that is none of the words it may be. */
    public void notOneOf(String field, Collection<String> known) {
        wrong(field, "oneOf", known.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** Declines the question if anything was wrong. */
    public void check() {
        if (!wrong.isEmpty()) {
            throw QueryRejection.malformed(wrong);
        }
    }

    private <T> @Nullable T parse(
            String field, @Nullable String text, String code, Function<String, @Nullable T> parser) {
        if (text == null || isAbsent(text)) {
            return null;
        }
        try {
            T value = parser.apply(text.strip());
            if (value != null) {
                return value;
            }
        } catch (DateTimeException e) {
            // said below
        }
        wrong(field, code);
        return null;
    }

    private static boolean known(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** A moment far ahead is one to come, which whoever asked is told; it is not one that cannot be read. */
    private static boolean written(int year) {
        return year >= FIRST_YEAR && year <= LAST_WRITTEN;
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
