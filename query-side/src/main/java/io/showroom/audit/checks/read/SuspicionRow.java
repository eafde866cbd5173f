package io.showroom.audit.checks.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Suspicion} as its table holds it, with whose it is and who recorded the act that it hangs on.
 *
 * @param day store day of the act
 * @param consultant who the prospect was assigned to then
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
