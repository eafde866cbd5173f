package io.showroom.grading.write;

import static io.showroom.rulebook.write.InputChecks.optional;
import static io.showroom.rulebook.write.InputChecks.required;
import static io.showroom.rulebook.write.InputChecks.text;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Validates the grades of one scheme version. */
final class Grades {

    private static final String FIELD = "grades";
    private static final int MOST = 30;
    private static final int LONGEST_CADENCE = 366;

    private Grades() {}

    static List<Grade> checked(@Nullable List<@Nullable Grade> given) {
        List<@Nullable Grade> grades = required(FIELD, given);
        if (grades.size() > MOST) {
            throw Rejection.rule("tooManyGrades", FIELD, MOST);
        }
        Set<String> codes = new HashSet<>();
        Set<GradeKind> closing = EnumSet.noneOf(GradeKind.class);
        List<Grade> checked = grades.stream().map(Grades::checked).toList();
        for (Grade grade : checked) {
            if (!codes.add(grade.code())) {
                throw Rejection.rule("gradeTwice", FIELD, grade.code());
            }
            if (grade.kind() != GradeKind.OPEN && !closing.add(grade.kind())) {
                throw Rejection.rule("gradeKindTwice", FIELD, grade.kind());
            }
        }
        if (checked.stream().noneMatch(grade -> grade.kind() == GradeKind.OPEN)) {
            throw Rejection.rule("noOpenGrade", FIELD);
        }
        return checked;
    }

    private static Grade checked(@Nullable Grade given) {
        Grade grade = required(FIELD, given);
        String code = text(FIELD, grade.code(), 10);
        Integer days = grade.followUpDays();
        if (days != null && (days < 1 || days > LONGEST_CADENCE)) {
            throw Rejection.rule("cadenceOutOfRange", FIELD, code, LONGEST_CADENCE);
        }
        return new Grade(
                code,
                required(FIELD, grade.kind()),
                days,
                meaning(grade.meaningZh(), code),
                meaning(grade.meaningEn(), code));
    }

    private static String meaning(@Nullable String given, String code) {
        String meaning = optional(FIELD, given, 500);
        return meaning == null ? code : meaning;
    }
}
