package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.acts.ProspectStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules for the next follow-up that is scheduled together with another act (docs/domain.md, section 3). */
public final class NextContact {

    private NextContact() {}

    /**
     * Returns the due day, moved to a day the store is open.
     *
     * @param day the day in the field {@code nextDueOn}
     * @param given the grade given in the same act; null if none
     * @param from code of the grade before; null if never graded
     * @throws Rejection if the prospect is not followed up any more, the day is in the past, or it is beyond the
     *     grade's cadence and the actor is no manager
     */
    public static LocalDate agreed(
            LocalDate day,
            @Nullable Grade given,
            GradingRules rules,
            @Nullable String from,
            ProspectHistory history,
            DecisionContext context) {
        if (!history.status().followed()) {
            throw Rejection.conflict("closed");
        }
        String store = history.store();
        StoreRules calendar = context.store(store);
        CadenceLimit.notPast("nextDueOn", day, calendar, context);
        Grade inForce = inForce(given, rules, from);
        boolean ownerCare = history.status() == ProspectStatus.DELIVERED;
        LocalDate latest = inForce == null || ownerCare ? null : context.due(store, inForce, context.now());
        if (!context.byManager() && latest != null && day.isAfter(latest)) {
            throw Rejection.rule("beyondCadence", "nextDueOn", latest);
        }
        return calendar.openDayFrom(day);
    }

    /** Returns the grade in force after the act: the one given, else the one before; null if there is none. */
    public static @Nullable Grade inForce(@Nullable Grade given, GradingRules rules, @Nullable String from) {
        return given != null || from == null ? given : rules.grade(from).orElse(null);
    }
}
