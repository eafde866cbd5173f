package io.showroom.codelist.write;

import io.showroom.codelist.events.CodeListName;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Retires a code: it is no longer offered, and records that already carry it keep it.
 *
 * @param list the list
 * @param code the code
 */
public record RetireCode(
        @NotNull CodeListName list,
        @NotBlank @Size(max = 100) String code) implements CodeCommand {}
