package io.showroom.report.daily.read;

import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.PersonReference;
import io.showroom.report.daily.read.DailyAnswer.PlannedAct;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the lines of the plan on the form. */
final class Plans {

    private Plans() {}

    /**
     * Returns the plan's line on the form of a day: a follow-up due by the next open day, or an appointment after the
     * day and up to then; empty if there is neither. Appointments of the day itself are past at its end.
     *
     * @param day the form's day
     * @param nextDay the last day of the plan
     */
    static Optional<PlannedAct> of(
            String prospectId,
            String store,
            PlanPeriod plan,
            PersonName name,
            @Nullable String phone,
            LocalDate day,
            LocalDate nextDay) {
        LocalDate due = plan.dueOn() == null || plan.dueOn().isAfter(nextDay) ? null : plan.dueOn();
        LocalDate comingOn = plan.comingOn();
        LocalDate coming = comingOn == null || !comingOn.isAfter(day) || comingOn.isAfter(nextDay) ? null : comingOn;
        LocalDate on = due == null ? coming : due;
        return on == null
                ? Optional.empty()
                : Optional.of(new PlannedAct(
                        prospectId,
                        store,
                        on,
                        due != null,
                        coming == null ? null : plan.comingAt(),
                        plan.purpose(),
                        plan.channel(),
                        PersonReference.of(name),
                        phone,
                        plan.grade(),
                        plan.model(),
                        due != null && due.isBefore(day)));
    }
}
