package io.showroom.prospect.write;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectAct;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rules about a grade that somebody gives by hand (docs/domain.md, section 3). */
public final class GradingPolicy {

    private GradingPolicy() {}

    /** The grade of the store's scheme that may be given at a moment, or a refusal. */
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

    /** The day of the next follow-up once this grade is given: as it was, if later acts are on record already. */
    public static @Nullable LocalDate due(Grade grade, Instant at, ProspectHistory history, DecisionContext context) {
        boolean past = history.overtaken(at) || history.status().closed();
        return past ? history.dueOn() : context.due(history.store(), grade, at);
    }
}
