package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.acts.ProspectStatus;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How late a next follow-up may be: never in the past, and no later than the grade's cadence allows. */
public final class CadenceLimit {

    private CadenceLimit() {}

    /** Refuses a day that has passed. */
    public static void notPast(LocalDate dueOn, StoreRules rules, DecisionContext context) {
        notPast("dueOn", dueOn, rules, context);
    }

    /** Refuses a day that has passed, naming the field it came in. */
    public static void notPast(String field, LocalDate dueOn, StoreRules rules, DecisionContext context) {
        if (dueOn.isBefore(rules.dayOf(context.now()))) {
            throw Rejection.rule("past", field);
        }
    }

    /**
     * The last day the present grade's cadence allows, counting from a moment; null if it sets no limit. Owner care
     * keeps to no cadence: an insurance ends when it ends (docs/domain.md, section 8).
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
