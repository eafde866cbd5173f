package io.showroom.report.waiting.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the read model: days at whose end something waited.
 *
 * @param kind what waited
 * @param since the first store day at whose end it waited
 * @param until the first store day at whose end it no longer waited; null while it waits
 * @param began since when: the start of the due day, the first contact, or the declaration
 * @param consultant user key of the consultant assigned; null for nobody
 * @param grade the grade in force; null for none
 */
record WaitingPeriod(
        WaitingKind kind,
        LocalDate since,
        @Nullable LocalDate until,
        Instant began,
        @Nullable String consultant,
        @Nullable String grade) {

    /** Returns whether it waited at the end of a day. */
    boolean holds(LocalDate day) {
        return !since.isAfter(day) && (until == null || until.isAfter(day));
    }
}
