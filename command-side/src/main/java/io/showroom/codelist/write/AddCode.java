package io.showroom.codelist.write;

import io.showroom.codelist.events.CodeListName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Adds a code to a list.
 *
 * @param list the list
 * @param code the code, case-sensitive; cannot be changed later
 * @param parent code of the upper level; null for none
 * @param nameZh Chinese name; null for the code itself
 * @param nameEn English name; null for the code itself
 */
public record AddCode(
        @NotNull CodeListName list,
        @NotBlank @Size(max = 100) String code,
        @Nullable String parent,
        @Nullable String nameZh,
        @Nullable String nameEn)
        implements CodeCommand {}
