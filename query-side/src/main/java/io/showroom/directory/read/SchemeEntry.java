package io.showroom.directory.read;

import io.showroom.grading.events.Grade;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of a grading scheme.
 *
 * @param scheme key of the scheme
 * @param version number of the version
 * @param validFrom first day it is in force
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param grades its grades, hottest first
 */
public record SchemeEntry(
        String scheme, int version, LocalDate validFrom, String nameZh, String nameEn, List<Grade> grades) {

    /** The grade with this code. */
    public Optional<Grade> grade(String code) {
        return grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
    }
}
