package io.showroom.erasure.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One erasure and the request behind it.
 *
 * @param prospectId whose data were erased
 * @param sequence number of the event in the prospect's stream
 * @param store key of the prospect's store
 * @param zone IANA name of the store's time zone
 * @param erasedAt when, business time
 * @param recordedAt when, system time
 * @param position place in the event log
 * @param actor user key of who did it; {@code system} where it was done again after a backup was restored
 * @param receivedOn store day the request was received; null if not told
 * @param requestedBy who asked, or the number the request is filed under; null if not told
 * @param reason on what ground; null if not told
 * @param reapplied whether a backup had brought the key back
 * @param tablesClearedAt when the database's tables were written anew without the person; null while that waits
 * @param logClearedAt when the write-ahead log from before was removed; null while that waits, or is left to whoever
 *     runs the database
 * @param logProblem why that is left to them; null if it is not
 */
public record Erasure(
        String prospectId,
        long sequence,
        String store,
        String zone,
        Instant erasedAt,
        Instant recordedAt,
        long position,
        @Nullable String actor,
        @Nullable LocalDate receivedOn,
        @Nullable String requestedBy,
        @Nullable String reason,
        boolean reapplied,
        @Nullable Instant tablesClearedAt,
        @Nullable Instant logClearedAt,
        @Nullable String logProblem) {}
