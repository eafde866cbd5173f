package io.showroom.grading.write;

import io.showroom.grading.events.Grade;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds a version to a grading scheme. Grades given under earlier versions keep their meaning.
 *
 * @param scheme key of the scheme
 * @param nameZh Chinese name; null keeps it
 * @param nameEn English name; null keeps it
 * @param grades its grades from now on, hottest first
 * @param validFrom first day of the new version: today (UTC) or later, and after the first day of the version before
 */
public record ReviseGradingScheme(
        @NotBlank @Size(max = 100) String scheme,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @NotNull List<Grade> grades,
        @NotNull LocalDate validFrom)
        implements SchemeCommand {}
