package io.showroom.grading.events;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.serialization.Revision;

/**
 * A grading scheme got a new version.
 *
 * @param scheme key of the scheme
 * @param version number of the version, counting from 1
 * @param validFrom first day the version is in force, by each store's calendar
 * @param nameZh Chinese name
 * @param nameEn English name
 * @param grades the grades, hottest first
 */
@Revision("1")
public record GradingSchemeRevised(
        String scheme, int version, LocalDate validFrom, String nameZh, String nameEn, List<Grade> grades)
        implements GradingSchemeEvent {}
