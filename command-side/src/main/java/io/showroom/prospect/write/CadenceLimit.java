package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.acts.ProspectStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules for the due day of a follow-up: not in the past, and not beyond the grade's cadence. */
public final class CadenceLimit {

    private CadenceLimit() {}

    /** Rejects a day before today (store calendar) in the field {@code dueOn}. */
    public static void notPast(LocalDate dueOn, StoreRules rules, DecisionContext context) {
        notPast("dueOn", dueOn, rules, context);
    }

    /** Rejects a day before today (store calendar) in the given field. */
    public static void notPast(String field, LocalDate dueOn, StoreRules rules, DecisionContext context) {
        if (dueOn.isBefore(rules.dayOf(context.now()))) {
            throw Rejection.rule("past", field);
        }
    }

    /**
     * Returns the last day that the present grade's cadence allows, counted from an instant; null for no limit. Owner
     * care has no cadence, because for example an insurance ends on a fixed day (docs/domain.md, section 8).
     */
    public static @Nullable LocalDate from(Instant moment, ProspectHistory history, DecisionContext context) {
        if (history.status() == ProspectStatus.DELIVERED) {
            return null;
        }
        String code = history.grades().at(context.now());
        Grade grade = code == null
                ? null
                : context.grading(history.store(), context.now()).grade(code).orElse(null);
        return grade == null ? null : context.due(history.store(), grade, moment);
    }
}
