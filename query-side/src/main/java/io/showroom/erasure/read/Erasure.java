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
 * @param requestedBy requesting person, or the reference of the request; null if not given
 * @param reason legal ground; null if not given
 * @param reapplied whether it was repeated after a backup had restored the key
 * @param tablesClearedAt when the database's tables were rewritten without the person; null while that is pending
 * @param logClearedAt when the older write-ahead log was removed; null while that is pending or left to the database's
 *     operator
 * @param logProblem SQLSTATE why it is left to the operator; null if it is not
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
