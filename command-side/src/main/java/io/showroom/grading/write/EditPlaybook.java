package io.showroom.grading.write;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Writes what the playbook of a scheme says where a contact is prepared. With neither text the entry is taken out.
 *
 * @param scheme key of the scheme
 * @param grade code of the grade it is meant for; every grade if absent
 * @param concern code of the concern it is meant for; every concern if absent
 * @param textZh Chinese text
 * @param textEn English text
 */
public record EditPlaybook(
        @NotBlank @Size(max = 100) String scheme,
        @Size(max = 20) @Nullable String grade,
        @Size(max = 100) @Nullable String concern,
        @Size(max = 2000) @Nullable String textZh,
        @Size(max = 2000) @Nullable String textEn)
        implements SchemeCommand {}
