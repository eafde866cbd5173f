package io.showroom.prospect.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How one is in contact with them.
 *
 * @param origin how they came
 * @param capturedAt when details were taken first; null for a visitor
 * @param lastContactAt the last visit or follow-up
 * @param followUp the open follow-up; null if none is, or the person was erased
 * @param ungradedSince since when an open prospect waits for its first grade; null if it has one or needs none
 * @param counts how often what happened
 */
public record Contacts(
        Origin origin,
        @Nullable Instant capturedAt,
        @Nullable Instant lastContactAt,
        @Nullable Due followUp,
        @Nullable Instant ungradedSince,
        Counts counts) {

    /** How they came the first time. */
    public record Origin(
            Instant at,
            @Nullable String channel,
            @Nullable String source,
            @Nullable String campaign,
            @Nullable String purpose,
            @Nullable String outlet) {

        /** One of which no more is known than the moment. */
        Origin(Instant at) {
            this(at, null, null, null, null, null);
        }
    }

    /** The open follow-up. */
    public record Due(
            LocalDate on,
            @Nullable String purpose,
            @Nullable String channel) {}

    /** How often what happened. */
    public record Counts(int visits, int contacts, int testDrives, int quotes) {}
}
