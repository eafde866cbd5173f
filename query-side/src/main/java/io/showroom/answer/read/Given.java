package io.showroom.answer.read;

import io.showroom.web.read.Declined;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Texts, days and instants as they come in an address. */
public final class Given {

    private static final int LONGEST = 200;
    private static final int MOST = 200;
    private static final int DAY_LENGTH = 10;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 9999;

    private Given() {}

    /**
     * The text, or null if it is blank.
     *
     * @throws Declined if it is too long or holds characters no key or name has
     */
    public static @Nullable String text(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.codePoints().anyMatch(Given::unreadable)) {
            throw Declined.malformed(field, "form");
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
            throw Declined.malformed(field, "form");
        }
        return texts.stream().filter(text -> text(field, text) != null).toList();
    }

    /** The day, or null if none is given; within the years 1900 to 9999. */
    public static @Nullable LocalDate day(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : within(field, LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            throw Declined.malformed(field, "form");
        }
    }

    /** The instant (ISO-8601 with offset), or null if none is given; within the years 1900 to 9999. */
    public static @Nullable Instant instant(String field, @Nullable String text) {
        try {
            if (text == null || text.isBlank()) {
                return null;
            }
            OffsetDateTime moment = OffsetDateTime.parse(text.strip().replace(' ', '+'));
            within(field, moment.toLocalDate());
            return moment.toInstant();
        } catch (DateTimeParseException e) {
            throw Declined.malformed(field, "form");
        }
    }

    /** A moment as a page's field gives it, by the store's clock, or with its offset; null if none is given. */
    public static @Nullable Instant moment(String field, @Nullable String text, ZoneId zone) {
        if (text == null || !text.strip().matches("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}(:\\d{2})?)?")) {
            return instant(field, text);
        }
        try {
            String local = text.strip().length() == DAY_LENGTH ? text.strip() + "T23:59:59" : text.strip();
            LocalDateTime moment = LocalDateTime.parse(local);
            within(field, moment.toLocalDate());
            return moment.atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            throw Declined.malformed(field, "form");
        }
    }

    private static LocalDate within(String field, LocalDate day) {
        if (day.getYear() < EARLIEST || day.getYear() > LATEST) {
            throw Declined.malformed(field, "years", String.valueOf(EARLIEST), String.valueOf(LATEST));
        }
        return day;
    }
}
