package io.showroom.importing.write;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Retention of imported rows, which contain personal data as sent ({@code showroom.imports.*}).
 *
 * @param rejectsKept rejected rows, counted from the end of their import; a day at least; default 90 days
 * @param listsKept lists opened on the screen, counted from their upload; a day at least; default 30 days
 */
@ConfigurationProperties("showroom.imports")
public record KeptRows(
        @DefaultValue("90d") Duration rejectsKept,
        @DefaultValue("30d") Duration listsKept) {

    /** Checks the limits. */
    public KeptRows {
        atLeastADay("rejects-kept", rejectsKept);
        atLeastADay("lists-kept", listsKept);
    }

    private static void atLeastADay(String name, Duration kept) {
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("showroom.imports." + name + " must be 1d or more");
        }
    }
}
