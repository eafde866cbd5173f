package io.showroom.codelist.write;

import io.showroom.codelist.events.CodeListName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Changes a code's names and parent.
 *
 * @param list the list
 * @param code the code
 * @param parent code of the upper level; null for none
 * @param nameZh Chinese name; null keeps it
 * @param nameEn English name; null keeps it
 */
public record ChangeCode(
        @NotNull CodeListName list,
        @NotBlank @Size(max = 100) String code,
        @Nullable String parent,
        @Nullable String nameZh,
        @Nullable String nameEn)
        implements CodeCommand {}
