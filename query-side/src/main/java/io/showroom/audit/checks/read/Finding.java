package io.showroom.audit.checks.read;

import io.showroom.projection.read.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of a check's list.
 *
 * @param store key of the store
 * @param day store day of the finding
 * @param prospectId the prospect; null if the finding is about several
 * @param sequence sequence number of the event; null if the finding is about several
 * @param name present name of the customer
 * @param consultant user key of the consultant the prospect was assigned to
 * @param actor user key of the recording user
 * @param recordedAt recording time
 * @param measure the measured value, in the check's unit
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
