package io.showroom.report.compare.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event recorded between two moments.
 *
 * @param position its place in the log
 * @param prospectId whose
 * @param sequence its place in the prospect's stream
 * @param store key of the store
 * @param type its name
 * @param occurredAt business time
 * @param recordedAt when it was recorded
 * @param actor user key of who is answerable; null if nobody is named
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
