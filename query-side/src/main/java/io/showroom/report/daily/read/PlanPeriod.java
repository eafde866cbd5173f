package io.showroom.report.daily.read;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the read model: days at whose ends the same was planned with a prospect.
 *
 * @param since the first of them
 * @param until the first store day at whose end it no longer holds; {@link #FOR_EVER} if it still holds
 * @param consultant who the prospect was assigned to; null for nobody
 * @param grade the grade in force; null for none
 * @param model code of the model wanted; null if unknown
 * @param dueOn day of the follow-up; null if none was planned
 * @param purpose code of its purpose; null if none was recorded
 * @param channel code of its channel; null if none was recorded
 * @param comingOn store day of the appointment; null without one
 * @param comingAt the appointment; null without one
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

    /** {@code until} of the plan that still holds. */
    static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    /** Returns the same plan for other days. */
    PlanPeriod lasting(LocalDate from, LocalDate to) {
        return new PlanPeriod(from, to, consultant, grade, model, dueOn, purpose, channel, comingOn, comingAt);
    }

    /** Returns whether it holds at the end of a day. */
    boolean holds(LocalDate day) {
        return !since.isAfter(day) && until.isAfter(day);
    }
}
