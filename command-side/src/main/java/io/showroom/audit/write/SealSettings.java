package io.showroom.audit.write;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration of sealing ({@code showroom.seals.*}).
 *
 * @param events number of unsealed events at which a seal is created, 1 to 100,000; default 1,000
 * @param within longest time an event stays unsealed, a second to an hour; default 20 seconds
 */
@ConfigurationProperties("showroom.seals")
record SealSettings(
        @DefaultValue("1000") int events,
        @DefaultValue("20s") Duration within) {

    private static final int MOST_EVENTS = 100_000;
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    SealSettings {
        if (events < 1 || events > MOST_EVENTS) {
            throw new IllegalArgumentException("showroom.seals.events must be from 1 to " + MOST_EVENTS);
        }
        if (within.compareTo(SHORTEST) < 0 || within.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("showroom.seals.within must be from 1s to 1h");
        }
    }
}
