package io.showroom.erasure.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the erasures.
 *
 * @param prospectId id of the erased prospect
 * @param sequence sequence number of the event in the prospect's stream
 * @param store key of the store
 * @param zone IANA name of the store's time zone
 * @param erasedAt business time
 * @param recordedAt system time
 * @param position position of the event in the log
 * @param actor user key of the erasing user
 * @param receivedOn day the request was received
 * @param reapplied whether it was repeated after a backup was restored
 * @param sealedRequest requesting person and reason, encrypted
 */
record ErasureRow(
        String prospectId,
        long sequence,
        String store,
        String zone,
        Instant erasedAt,
        Instant recordedAt,
        long position,
        @Nullable String actor,
        @Nullable LocalDate receivedOn,
        boolean reapplied,
        @Nullable String sealedRequest) {}
