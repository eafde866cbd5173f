package io.showroom.audit.checks.read;

import io.showroom.projection.read.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry made after the day it is about, or one that corrects another.
 *
 * @param store key of the store
 * @param prospectId the prospect
 * @param sequence its place in the prospect's stream
 * @param name what the customer is called now
 * @param consultant user key of whose the prospect is now; null for nobody's
 * @param event what was entered
 * @param actor user key of who entered it; null for the system
 * @param day store day it is about
 * @param occurredAt when it happened
 * @param recordedAt when it was recorded
 * @param daysLate store days between the two
 */
record Entry(
        String store,
        String prospectId,
        long sequence,
        PersonName name,
        @Nullable String consultant,
        String event,
        @Nullable String actor,
        LocalDate day,
        Instant occurredAt,
        Instant recordedAt,
        int daysLate) {}
