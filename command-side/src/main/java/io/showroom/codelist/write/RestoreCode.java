package io.showroom.codelist.write;

import io.showroom.codelist.events.CodeListName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Makes a retired code available again.
 *
 * @param list the list
 * @param code the code
 */
public record RestoreCode(
        @NotNull CodeListName list,
        @NotBlank @Size(max = 100) String code) implements CodeCommand {}
