package io.showroom.grading.events;

import org.jspecify.annotations.Nullable;

/**
 * One grade of a scheme version.
 *
 * @param code the letter or sign used on the paper forms
 * @param kind what the grade stands for
 * @param followUpDays days within which a prospect of this grade must be contacted; null if it requires none
 * @param meaningZh meaning in Chinese
 * @param meaningEn meaning in English
 */
public record Grade(String code, GradeKind kind, @Nullable Integer followUpDays, String meaningZh, String meaningEn) {}
