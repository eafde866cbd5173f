package io.showroom.report.daily.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days at whose end the same was planned with a prospect.
 *
 * @param since the first of them
 * @param until the first store day at whose end it was no more so; {@link #FOR_EVER} if that is how it stands
 * @param consultant who the prospect was assigned to; null for nobody
 * @param grade the grade in force; null for none
 * @param model code of the model wanted; null if unknown
 * @param dueOn day of the follow-up; null if none was planned
 * @param purpose its purpose, if said
 * @param channel its channel, if said
 * @param comingOn store day that they were invited for; null without an appointment
 * @param comingAt when they were invited for; null without an appointment
 */
record PlanPeriod(
        LocalDate since,
        LocalDate until,
        @Nullable String consultant,
        @Nullable String grade,
        @Nullable String model,
        @Nullable LocalDate dueOn,
        @Nullable String purpose,
        @Nullable String channel,
        @Nullable LocalDate comingOn,
        @Nullable Instant comingAt) {

    /** The day that never comes. */
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /** The same for other days. */
    PlanPeriod lasting(LocalDate from, LocalDate to) {
        return new PlanPeriod(from, to, consultant, grade, model, dueOn, purpose, channel, comingOn, comingAt);
    }

    /** Whether it was so at the end of a day. */
    boolean holds(LocalDate day) {
        return !since.isAfter(day) && until.isAfter(day);
    }
}
