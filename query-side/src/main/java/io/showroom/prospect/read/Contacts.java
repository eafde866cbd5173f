package io.showroom.prospect.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Contacts with a prospect.
 *
 * @param origin the first contact
 * @param capturedAt when details were first captured; null for a visitor
 * @param lastContactAt time of the last visit or follow-up
 * @param followUp the open follow-up; null if there is none, or the person was erased
 * @param ungradedSince since when an open prospect has waited for its first grade; null if it has one or needs none
 * @param counts numbers of contacts by kind
 */
public record Contacts(
        Origin origin,
        @Nullable Instant capturedAt,
        @Nullable Instant lastContactAt,
        @Nullable Due followUp,
        @Nullable Instant ungradedSince,
        Counts counts) {

    /** The first contact. */
    public record Origin(
            Instant at,
            @Nullable String channel,
            @Nullable String source,
            @Nullable String campaign,
            @Nullable String purpose,
            @Nullable String outlet) {

        /** Creates one of which only the time is known. */
        Origin(Instant at) {
            this(at, null, null, null, null, null);
        }
    }

    /** The open follow-up; {@code on} is its store day. */
    public record Due(
            LocalDate on,
            @Nullable String purpose,
            @Nullable String channel) {}

    /** Numbers of contacts by kind. */
    public record Counts(int visits, int contacts, int testDrives, int quotes) {}
}
