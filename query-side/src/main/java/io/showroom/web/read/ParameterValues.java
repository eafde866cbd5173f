package io.showroom.web.read;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, days and instants as they come in an address. */
public final class ParameterValues {

    private static final int LONGEST = 200;
    private static final int MOST = 200;

    private ParameterValues() {}

    /**
     * The text, or null if it is blank.
     *
     * @throws QueryRejection if it is too long or holds characters no key or name has
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

    /** A control character, or half of a character beyond the basic plane; a whole one is a letter like others. */
    private static boolean unreadable(int point) {
        return point < ' ' || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
    }

    /** The texts that are not blank, each checked as {@link #text}. */
    public static List<String> texts(String field, @Nullable List<String> texts) {
        if (texts == null) {
            return List.of();
        }
        if (texts.size() > MOST) {
            throw QueryRejection.malformed(field, "form");
        }
        return texts.stream().filter(text -> text(field, text) != null).toList();
    }

    /** Whether nothing is said: a field that a form leaves empty counts as absent. */
    public static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    /** The day, or null if none is given. */
    public static @Nullable LocalDate day(String field, @Nullable String text) {
        Parameters one = new Parameters();
        LocalDate day = one.date(field, text);
        one.check();
        return day;
    }

    /** The instant (ISO-8601 with offset), or null if none is given. */
    public static @Nullable Instant instant(String field, @Nullable String text) {
        Parameters one = new Parameters();
        Instant instant = one.instant(field, text);
        one.check();
        return instant;
    }

    /** A moment as a page's field gives it, by the store's clock, or with its offset; null if none is given. */
    public static @Nullable Instant moment(String field, @Nullable String text, ZoneId zone) {
        Parameters one = new Parameters();
        Instant moment = one.moment(field, text, zone);
        one.check();
        return moment;
    }
}
