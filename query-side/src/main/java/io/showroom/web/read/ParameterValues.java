package io.showroom.web.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses texts, days and instants of an address. */
public final class ParameterValues {

    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private ParameterValues() {}

    /**
     * Returns the text; null if it is blank.
     *
     * @throws QueryRejection if it is too long or contains invalid characters
     */
    public static @Nullable String text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.codePoints().anyMatch(ParameterValues::unreadable)) {
            throw QueryRejection.malformed(field, "form");
        }
        return text;
    }

    /** Whether it is a control character or an unpaired surrogate. */
    private static boolean unreadable(int point) {
        return point < ' ' || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** Returns the texts that are not blank, each validated as by {@link #text}. */
    public static List<String> texts(String field, @Nullable List<String> texts) {
        if (texts == null) {
            return List.of();
        }
        if (texts.size() > MOST) {
            throw QueryRejection.malformed(field, "form");
        }
        return texts.stream().filter(text -> text(field, text) != null).toList();
    }

    /** Whether the value counts as absent: null or blank. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** Returns the day; null if absent. */
    public static @Nullable LocalDate day(String field, @Nullable String text) {
        Parameters one = new Parameters();
        LocalDate day = one.date(field, text);
        one.check();
        return day;
    }

    /** Returns the instant (ISO 8601 with offset); null if absent. */
    public static @Nullable Instant instant(String field, @Nullable String text) {
        Parameters one = new Parameters();
        Instant instant = one.instant(field, text);
        one.check();
        return instant;
    }

    /** Returns an instant from a page's field, in the given time zone or with its own offset; null if absent. */
    public static @Nullable Instant moment(String field, @Nullable String text, ZoneId zone) {
        Parameters one = new Parameters();
        Instant moment = one.moment(field, text, zone);
        one.check();
        return moment;
    }
}
