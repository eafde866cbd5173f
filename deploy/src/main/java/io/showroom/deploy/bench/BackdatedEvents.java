package io.showroom.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Shifts events into the past by whole weeks: every date in them moves, and keeps its day of the week.
 *
 * @param weeks number of weeks; negative for the future
 */
record BackdatedEvents(int weeks) {

    private static final Pattern DAY = Pattern.compile("\"(20\\d\\d-\\d\\d-\\d\\d)(?=[T\"])");
    private static final int WEEKS_OF_A_YEAR = 52;

    /** Returns a shift by years of 52 weeks. */
    static BackdatedEvents years(int years) {
        return new BackdatedEvents(WEEKS_OF_A_YEAR * years);
    }

    BenchEventRow of(BenchEventRow event) {
        String payload = DAY.matcher(new String(event.payload(), StandardCharsets.UTF_8))
                .replaceAll(day -> "\"" + LocalDate.parse(day.group(1)).minusWeeks(weeks));
        return new BenchEventRow(
                event.position(),
                event.stream(),
                event.sequence(),
                event.eventId(),
                event.type(),
                event.payloadType(),
                event.revision(),
                payload.getBytes(StandardCharsets.UTF_8),
                event.metadata(),
                Timestamp.from(event.recordedAt().toInstant().minus(Duration.ofDays(7L * weeks))));
    }
}
