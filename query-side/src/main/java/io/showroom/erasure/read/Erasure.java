package io.showroom.erasure.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An erasure with its request.
 *
 * @param prospectId whose data were erased
 * @param sequence sequence number of the event in the prospect's stream
 * @param store key of the prospect's store
 * @param zone IANA name of the store's time zone
 * @param erasedAt business time
 * @param recordedAt system time
 * @param position position in the event log
 * @param actor user key of the erasing user; {@code system} if it was repeated after a backup was restored
 * @param receivedOn store day the request was received; null if not given
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
