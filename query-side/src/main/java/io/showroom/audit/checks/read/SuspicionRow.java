package io.showroom.audit.checks.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of table {@code audit_finding}: a {@link Suspicion} with the prospect, its consultant and the recording user.
 *
 * @param day store day of the act
 * @param consultant user key of the consultant the prospect was assigned to at that time
 */
record SuspicionRow(
        String prospectId,
        String finding,
        long sequence,
        String store,
        LocalDate day,
        @Nullable String consultant,
        @Nullable String actor,
        Instant recordedAt,
        long measure,
        @Nullable Long other,
        @Nullable String before,
        @Nullable String after,
        @Nullable String later) {}
