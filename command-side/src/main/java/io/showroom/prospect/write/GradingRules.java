package io.showroom.prospect.write;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import io.showroom.prospect.acts.ProspectStatus;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version of a grading scheme.
 *
 * @param scheme key of the scheme
 * @param version the version
 * @param grades its grades, hottest first
 */
public record GradingRules(String scheme, int version, List<Grade> grades) {

    /** Returns the grade with this code; empty if there is none. */
    public Optional<Grade> grade(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
    }

    /** Returns the grade of a kind; empty if the scheme has none. */
    public Optional<Grade> ofKind(GradeKind kind) {
        return grades.stream().filter(grade -> grade.kind() == kind).findFirst();
    }

    /** Returns the grade of a confirmed defeat of this kind; null if the scheme has none. */
    public @Nullable String ofDefeat(ProspectStatus kind) {
        GradeKind graded =
                switch (kind) {
                    case DEFEATED -> GradeKind.DEFEATED;
                    case INVALID -> GradeKind.HOPELESS;
                    default -> null;
                };
        return graded == null ? null : ofKind(graded).map(Grade::code).orElse(null);
    }
}
