package io.showroom.grading.events;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/**
 * The playbook text for a grade and a concern was set or removed.
 *
 * @param scheme key of the scheme
 * @param grade code of the grade; null for every grade
 * @param concern code of the concern; null for every concern
 * @param textZh Chinese text; null if there is none
 * @param textEn English text; null if there is none; if both texts are null, the entry is removed
 */
@Revision("1")
public record PlaybookTextSet(
        String scheme,
        @Nullable String grade,
        @Nullable String concern,
        @Nullable String textZh,
        @Nullable String textEn)
        implements GradingSchemeEvent {}
