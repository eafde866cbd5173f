package io.showroom.audit.checks.read;

import io.showroom.projection.read.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a check's list.
 *
 * @param store key of the store
 * @param day store day it is dated
 * @param prospectId the prospect; null where the finding is about many
 * @param sequence the event it hangs on; null where the finding is about many
 * @param name what the customer is called now
 * @param consultant user key of who the prospect was assigned to
 * @param actor user key of who recorded it
 * @param recordedAt when it was recorded
 * @param measure what was measured, in the check's unit
 * @param other a second measure, if the check has two
 * @param before what was so before
 * @param after what was so afterwards
 * @param later what became of it
 */
record Finding(
        String store,
        LocalDate day,
        @Nullable String prospectId,
        @Nullable Long sequence,
        PersonName name,
        @Nullable String consultant,
        @Nullable String actor,
        @Nullable Instant recordedAt,
        long measure,
        @Nullable Long other,
        @Nullable String before,
        @Nullable String after,
        @Nullable String later) {}
