package io.showroom.grading.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Sets a text of a scheme's playbook, which is shown where a contact is prepared. Without any text the entry is
 * removed.
 *
 * @param scheme key of the scheme
 * @param grade code of the grade it applies to; null for every grade
 * @param concern code of the concern it applies to; null for every concern
 * @param textZh Chinese text; null for none
 * @param textEn English text; null for none
 */
public record EditPlaybook(
        @NotBlank @Size(max = 100) String scheme,
        @Size(max = 20) @Nullable String grade,
        @Size(max = 100) @Nullable String concern,
        @Size(max = 2000) @Nullable String textZh,
        @Size(max = 2000) @Nullable String textEn)
        implements SchemeCommand {}
