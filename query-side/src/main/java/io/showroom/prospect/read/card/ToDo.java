package io.showroom.prospect.read.card;

import io.showroom.prospect.read.PersonReference;
import io.showroom.prospect.read.followups.FollowUp;
import io.showroom.prospect.read.list.ProspectLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to do on a consultant's day.
 *
 * @param urgency how urgent it is
 * @param dueOn store day it is due; null for a missing grade
 * @param hoursLeft hours left to give the grade, below zero once over; null for a follow-up
 */
public record ToDo(
        String prospectId,
        String store,
        Urgency urgency,
        PersonReference who,
        @Nullable String grade,
        @Nullable String model,
        @Nullable String channel,
        @Nullable LocalDate dueOn,
        @Nullable Instant lastContactAt,
        String zone,
        @Nullable Long hoursLeft) {

    private static final long HOURS_TO_GRADE = 24;

    /** How urgent something is, most urgent first. */
    public enum Urgency {
        /** A follow-up whose day is over. */
        OVERDUE,
        /** A follow-up of today. */
        TODAY,
        /** A prospect without a grade. */
        UNGRADED,
        /** A follow-up of tomorrow: one is reminded the day before. */
        TOMORROW
    }

    static ToDo of(FollowUp due, LocalDate today) {
        Urgency urgency = due.dueOn().isBefore(today)
                ? Urgency.OVERDUE
                : due.dueOn().equals(today) ? Urgency.TODAY : Urgency.TOMORROW;
        return new ToDo(
                due.prospectId(),
                due.store(),
                urgency,
                due.who(),
                due.grade(),
                due.model(),
                due.channel(),
                due.dueOn(),
                due.lastContactAt(),
                due.zone(),
                null);
    }

    static ToDo ungraded(ProspectLine line, Instant now) {
        return new ToDo(
                line.prospectId(),
                line.store(),
                Urgency.UNGRADED,
                line.who(),
                null,
                line.wish().model(),
                null,
                null,
                line.dates().lastContactAt(),
                line.zone(),
                hoursLeft(line.dates().firstAt(), now));
    }

    /** Whether its time is over. */
    public boolean late() {
        return urgency == Urgency.OVERDUE || (hoursLeft != null && hoursLeft < 0);
    }

    /** Whole hours left to give the first grade; below zero from the first minute after. */
    static long hoursLeft(Instant since, Instant now) {
        return Math.floorDiv(
                Duration.between(now, since.plus(Duration.ofHours(HOURS_TO_GRADE)))
                        .toSeconds(),
                Duration.ofHours(1).toSeconds());
    }
}
