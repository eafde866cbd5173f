package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectAct;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules for grades given by hand (docs/domain.md, section 3). */
public final class GradingPolicy {

    private GradingPolicy() {}

    /**
     * Returns the grade with this code in the store's scheme.
     *
     * @throws Rejection if it may not be given at that time: unknown, given by an act only, or the prospect's state
     *     does not allow it
     */
    public static Grade of(String code, Instant at, ProspectHistory history, DecisionContext context) {
        context.possible(ProspectAct.GRADE_PROSPECT, history, at);
        Grade grade = context.grading(history.store(), at)
                .grade(code)
                .orElseThrow(() -> Rejection.rule("unknownGrade", "grade", code));
        if (context.imported()) {
            return grade;
        }
        if (grade.kind() != GradeKind.OPEN) {
            throw Rejection.rule("gradeByAct", "grade", code);
        }
        return grade;
    }

    /**
     * Returns the due day of the next follow-up after this grade; unchanged if later acts are recorded already or the
     * prospect is closed.
     */
    public static @Nullable LocalDate due(Grade grade, Instant at, ProspectHistory history, DecisionContext context) {
        boolean past = history.overtaken(at) || history.status().closed();
        return past ? history.dueOn() : context.due(history.store(), grade, at);
    }
}
