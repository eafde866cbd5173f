package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.acts.ProspectStatus;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of the next contact, agreed in the act that gives occasion to it (docs/domain.md, section 3). */
public final class NextContact {

    private NextContact() {}

    /**
     * The day agreed, moved to a day the store is open.
     *
     * @param day the day as told in the field {@code nextDueOn}
     * @param given the grade given in the same act; null if none was
     * @param from code of the grade before; null if never graded
     * @throws Rejection if nobody follows the prospect any more, the day has passed, or the grade's cadence ends before
     *     it and no manager decides
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

    /** The grade that binds from here on: the one given, else the one before. */
    public static @Nullable Grade inForce(@Nullable Grade given, GradingRules rules, @Nullable String from) {
        return given != null || from == null ? given : rules.grade(from).orElse(null);
    }
}
