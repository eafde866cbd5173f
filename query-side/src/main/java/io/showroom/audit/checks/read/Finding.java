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
 * @param other second measured value; null for checks with one
 * @param before value before the act
 * @param after value after the act
 * @param later value after a later act
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
