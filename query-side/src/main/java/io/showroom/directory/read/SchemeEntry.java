package io.showroom.directory.read;

import io.showroom.grading.events.Grade;
import io.showroom.grading.events.GradeKind;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One version of a grading scheme.
 *
 * @param scheme key of the scheme
 * @param version number of the version
 * @param validFrom first day of validity
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param grades its grades, hottest first
 */
public record SchemeEntry(
        String scheme, int version, LocalDate validFrom, String nameZh, String nameEn, List<Grade> grades) {

    private static final int DAYS_OF_HIGH = 7;

    /** Returns the grade with this code. */
    public Optional<Grade> grade(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
    }

    /**
     * Returns the grades whose defeats call for an interview: those given by hand that must be contacted at least once
     * a week (H and A, P1 to P3), and in any case the hottest one.
     */
    public Set<String> high() {
        List<Grade> byHand =
                grades.stream().filter(grade -> grade.kind() == GradeKind.OPEN).toList();
        Set<String> high = byHand.stream()
                .filter(grade -> grade.followUpDays() != null && grade.followUpDays() <= DAYS_OF_HIGH)
                .map(Grade::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        byHand.stream().limit(1).map(Grade::code).forEach(high::add);
        return high;
    }
}
