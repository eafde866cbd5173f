package io.showroom.audit.checks.read;

import io.showroom.projection.read.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An entry recorded after the day it is about, or one that corrects another.
 *
 * @param store key of the store
 * @param prospectId the prospect
 * @param sequence sequence number in the prospect's stream
 * @param name present name of the customer
 * @param consultant user key of the present consultant; null for none
 * @param event type of the event
 * @param actor user key of the recording user; null for the system
 * @param day store day it is about
 * @param occurredAt business time
 * @param recordedAt recording time
 * @param daysLate number of store days between the two
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
