package io.showroom.codelist.write;

import io.showroom.codelist.events.CodeListName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes a code's names and place. Names stay if absent.
 *
 * @param list the list
 * @param code the code
 * @param parent code of the upper level; absent for none
 * @param nameZh Chinese name
 * @param nameEn English name
 */
public record ChangeCode(
        @NotNull CodeListName list,
        @NotBlank @Size(max = 100) String code,
        @Nullable String parent,
        @Nullable String nameZh,
        @Nullable String nameEn)
        implements CodeCommand {}
