package io.showroom.importing.write;

import io.showroom.commandapi.Rejection;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Parses an instant: a date (the start of the store's day), a date-time in the store's zone, or one with its offset; in
 * ISO format to the fraction of a second, else as {@link MomentParser} does.
 */
final class OccurredAtParser {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-M-d[['T'][ ]H:mm[:ss]")
            .optionalStart()
            .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .appendPattern("[XXXXX][XXXX][X]]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    // Matches a span of times, whose dash would otherwise be parsed as the minus of an offset.
    private static final Pattern SPAN = Pattern.compile("[^T]*\\s\\d{1,2}:\\d{2}\\s*-.*");
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    /** Years of five digits are typing errors and cannot be stored. */
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private OccurredAtParser() {}

    /**
     * Returns the instant.
     *
     * @param zone the store's zone
     * @param column named by the rejection if the text is no instant
     */
    static Instant read(String text, ZoneId zone, String column) {
        Instant at = strictly(text, zone)
                .or(() -> MomentParser.read(text, zone, null)
                        .map(local -> local.atZone(zone).toInstant()))
                .orElseThrow(() -> Rejection.malformed("date", column));
        if (at.isBefore(EARLIEST) || at.isAfter(LATEST)) {
            throw Rejection.malformed("date", column);
        }
        return at;
    }

    private static Optional<Instant> strictly(String text, ZoneId zone) {
        if (SPAN.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            TemporalAccessor read =
                    FORM.parseBest(text.replace('/', '-'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return Optional.of(
                    switch (read) {
                        case OffsetDateTime withOffset -> {
                            if (!MomentParser.isSomewhere(withOffset.getOffset())) {
                                throw new DateTimeException("no such offset");
                            }
                            yield withOffset.toInstant();
                        }
                        case LocalDateTime local -> local.atZone(zone).toInstant();
                        default -> LocalDate.from(read).atStartOfDay(zone).toInstant();
                    });
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
