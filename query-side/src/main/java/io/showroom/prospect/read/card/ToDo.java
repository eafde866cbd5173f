package io.showroom.prospect.read.card;

import io.showroom.prospect.read.PersonReference;
import io.showroom.prospect.read.followups.FollowUp;
import io.showroom.prospect.read.list.ProspectLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A task of a consultant's day.
 *
 * @param urgency its urgency
 * @param dueOn store day it is due; null for a missing grade
 * @param hoursLeft hours left to give the grade, negative when overdue; null for a follow-up
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

    /** Urgency of a task, most urgent first. */
    public enum Urgency {
        /** A follow-up due before today. */
        OVERDUE,
        /** A follow-up due today. */
        TODAY,
        /** A prospect without a grade. */
        UNGRADED,
        /** A follow-up due tomorrow: reminders are shown the day before. */
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

    /** Whether it is overdue. */
    public boolean late() {
        return urgency == Urgency.OVERDUE || (hoursLeft != null && hoursLeft < 0);
    }

    /** Returns the whole hours left to give the first grade; negative from the first second after. */
    static long hoursLeft(Instant since, Instant now) {
        return Math.floorDiv(
                Duration.between(now, since.plus(Duration.ofHours(HOURS_TO_GRADE)))
                        .toSeconds(),
                Duration.ofHours(1).toSeconds());
    }
}
