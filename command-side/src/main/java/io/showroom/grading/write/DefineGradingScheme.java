package io.showroom.grading.write;

import io.showroom.grading.events.Grade;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Defines a grading scheme.
 *
 * @param scheme its key; cannot be changed later
 * @param nameZh Chinese name; null for the key
 * @param nameEn English name; null for the key
 * @param grades its grades, hottest first
 * @param validFrom first day it is in force; null for 1970-01-01, before all business
 */
public record DefineGradingScheme(
        @NotBlank @Size(max = 100) String scheme,
        @Nullable String nameZh,
        @Nullable String nameEn,
        @NotNull List<Grade> grades,
        @Nullable LocalDate validFrom)
        implements SchemeCommand {}
