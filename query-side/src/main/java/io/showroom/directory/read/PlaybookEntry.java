package io.showroom.directory.read;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a grading scheme's playbook for a grade and a concern.
 *
 * @param scheme key of the scheme
 * @param grade code of the grade; null for every grade
 * @param concern code of the concern; null for every concern
 * @param textZh Chinese text; null if only the English one was written
 * @param textEn English text; null if only the Chinese one was written
 */
public record PlaybookEntry(
        String scheme,
        @Nullable String grade,
        @Nullable String concern,
        @Nullable String textZh,
        @Nullable String textEn) {

    /** Returns the text in a reader's language; in the other one if that was not written. */
    public String text(Locale locale) {
        String zh = Objects.requireNonNullElse(textZh, textEn);
        String en = Objects.requireNonNullElse(textEn, textZh);
        return Objects.toString(locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en, "");
    }

    /** Whether it applies to a prospect of this grade with this concern; null for unknown. */
    public boolean meantFor(@Nullable String ofGrade, @Nullable String ofConcern) {
        return (grade == null || grade.equals(ofGrade)) && (concern == null || concern.equals(ofConcern));
    }

    /** Returns how specific it is: 3 for a grade and a concern, 2 for a concern, 1 for a grade, 0 for all. */
    public int closeness() {
        return (concern == null ? 0 : 2) + (grade == null ? 0 : 1);
    }
}
