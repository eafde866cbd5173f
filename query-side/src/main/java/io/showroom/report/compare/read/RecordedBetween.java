package io.showroom.report.compare.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of a query: an event recorded between two moments.
 *
 * @param position its position in the log
 * @param prospectId id of the prospect
 * @param sequence its number in the prospect's stream
 * @param store key of the store
 * @param type simple name of the event class
 * @param occurredAt business time
 * @param recordedAt when it was recorded
 * @param actor user key of the person answerable; null if none is named
 */
public record RecordedBetween(
        long position,
        String prospectId,
        long sequence,
        String store,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor) {}
