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

/** Parses the parameters of a query and collects all errors, so that they are reported together. */
public final class Parameters {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int LAST_WRITTEN = 9999;
    private static final int DAY_LENGTH = 10;
    private static final Pattern LOCAL = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?");
    private static final Pattern POSITION = Pattern.compile("\\d{1,18}");

    private final List<QueryRejection.ParameterError> wrong = new ArrayList<>();

    /** Parses a calendar day, such as 2026-03-31; null if absent. */
    public @Nullable LocalDate date(String field, @Nullable String text) {
        return parse(field, text, "date", given -> {
            LocalDate date = LocalDate.parse(given);
            return known(date.getYear()) ? date : null;
        });
    }

    /** Parses a calendar month, such as 2026-03; null if absent. */
    public @Nullable YearMonth month(String field, @Nullable String text) {
        return parse(field, text, "month", given -> {
            YearMonth month = YearMonth.parse(given);
            return known(month.getYear()) ? month : null;
        });
    }

    /** Parses an instant with its offset, such as 2026-03-31T18:00:00+08:00; null if absent. */
    public @Nullable Instant instant(String field, @Nullable String text) {
        return parse(field, text, "instant", given -> {
            // An unescaped plus sign in an address is decoded as a space.
            OffsetDateTime time = OffsetDateTime.parse(given.replace(' ', '+'));
            return written(time.getYear()) ? time.toInstant() : null;
        });
    }

    /**
     * Parses an instant with its offset, or a local time or day; a day means its last second; null if absent.
     *
     * @param zone time zone of local values
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

    /** Parses a position in the log; null if absent. */
    public @Nullable Long position(String field, @Nullable String text) {
        return parse(field, text, "position", given -> POSITION.matcher(given).matches() ? Long.valueOf(given) : null);
    }

    /** Parses an integer in a range; the default if absent. */
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
            // reported below
        }
        wrong(field, "range", from, to);
        return otherwise;
    }

    /** Parses an enum constant by its name in lower case; null if absent. */
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

    /** Parses an enum constant by its name; null if absent. */
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

    /**
     * Reports a missing value.
     *
     * @return the value; {@code otherwise} if it is missing
     */
    public <T> T required(String field, @Nullable T value, T otherwise) {
        if (value == null && wrong.stream().noneMatch(one -> one.field().equals(field))) {
            wrong(field, "required");
        }
        return value == null ? otherwise : value;
    }

    /** Adds an error of a parameter; equal ones are added once. */
    public void wrong(String field, String code, Object... args) {
        QueryRejection.ParameterError fault = QueryRejection.ParameterError.of(field, code, args);
        if (!wrong.contains(fault)) {
            wrong.add(fault);
        }
    }

    /** Adds the error that a parameter is none of the known words. */
    public void notOneOf(String field, Collection<String> known) {
        wrong(field, "oneOf", known.stream().sorted().collect(Collectors.joining(", ")));
    }

    /** Throws a {@link QueryRejection} if there were errors. */
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
            // reported below
        }
        wrong(field, code);
        return null;
    }

    private static boolean known(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    /** Years up to 9999 are parsed, so that a far future instant is reported as such and not as unreadable. */
    private static boolean written(int year) {
        return year >= FIRST_YEAR && year <= LAST_WRITTEN;
    }

    private static boolean isAbsent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
