package io.showroom.deploy.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * Events as they would have been some years ago: every day in them that much earlier, on the same day of the week.
 *
 * @param years how many, of 52 weeks
 */
record Ago(int years) {

    private static final Pattern DAY = Pattern.compile("\"(20\\d\\d-\\d\\d-\\d\\d)(?=[T\"])");
    private static final int WEEKS = 52;

    StoredEvent of(StoredEvent event) {
        String payload = DAY.matcher(new String(event.payload(), StandardCharsets.UTF_8))
                .replaceAll(day -> "\"" + LocalDate.parse(day.group(1)).minusWeeks((long) WEEKS * years));
        return new StoredEvent(
                event.position(),
                event.stream(),
                event.sequence(),
                event.eventId(),
                event.type(),
                event.payloadType(),
                event.revision(),
                payload.getBytes(StandardCharsets.UTF_8),
                event.metadata(),
                Timestamp.from(event.recordedAt().toInstant().minus(Duration.ofDays((long) WEEKS * 7 * years))));
    }
}
