package io.showroom.report.waiting.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days at whose end something waited.
 *
 * @param kind what
 * @param since the first store day at whose end it waited
 * @param until the first store day at whose end it did no more; null while it waits
 * @param began when it began: the due day's start, the first contact, the declaration
 * @param consultant who the prospect was assigned to
 * @param grade the grade in force
 */
record WaitingPeriod(
        WaitingKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        Instant began,
        @Nullable String consultant,
        @Nullable String grade) {

    /** Whether it waited at the end of a day. */
    boolean holds(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
