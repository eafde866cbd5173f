package io.showroom.codelist.write;

import io.showroom.codelist.events.CodeListName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Takes a code out of use; what carries it keeps it.
 *
 * @param list the list
 * @param code the code
 */
public record RetireCode(
        @NotNull CodeListName list,
        @NotBlank @Size(max = 100) String code) implements CodeCommand {}
