package io.showroom.prospect.write;

import io.showroom.commandapi.Refused;
import io.showroom.grading.events.Grade;
import io.showroom.prospect.acts.Standing;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How late a next follow-up may be: never in the past, and no later than the grade's cadence allows. */
public final class CadenceLimit {

    private CadenceLimit() {}

    /** Refuses a day that has passed. */
    public static void notPast(LocalDate dueOn, StoreRules rules, Desk desk) {
        notPast("dueOn", dueOn, rules, desk);
    }

    /** Refuses a day that has passed, naming the field it came in. */
    public static void notPast(String field, LocalDate dueOn, StoreRules rules, Desk desk) {
        if (dueOn.isBefore(rules.dayOf(desk.now()))) {
            throw Refused.rule("past", field);
        }
    }

    /**
     * The last day the present grade's cadence allows, counting from a moment; null if it sets no limit. Owner care
     * keeps to no cadence: an insurance ends when it ends (docs/domain.md, section 8).
     */
    public static @Nullable LocalDate from(Instant moment, ProspectHistory history, Desk desk) {
        if (history.standing() == Standing.DELIVERED) {
            return null;
        }
        String code = history.grades().at(desk.now());
        Grade grade = code == null
                ? null
                : desk.grading(history.store(), desk.now()).grade(code).orElse(null);
        return grade == null ? null : desk.due(history.store(), grade, moment);
    }
}
