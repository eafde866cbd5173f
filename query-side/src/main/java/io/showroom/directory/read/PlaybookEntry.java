package io.showroom.directory.read;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the playbook of a grading scheme says about a grade and a concern.
 *
 * @param scheme key of the scheme
 * @param grade code of the grade; null for every grade
 * @param concern code of the concern; null for every concern
 * @param textZh Chinese text; null if only the other was written
 * @param textEn English text; null if only the other was written
 */
public record PlaybookEntry(
        String scheme,
        @Nullable String grade,
        @Nullable String concern,
        @Nullable String textZh,
        @Nullable String textEn) {

    /** The text in a reader's language; the other one where that was not written. */
    public String text(Locale locale) {
        String zh = Objects.requireNonNullElse(textZh, textEn);
        String en = Objects.requireNonNullElse(textEn, textZh);
        return Objects.toString(locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? zh : en, "");
    }

    /** Whether it is meant for a prospect of this grade with this concern; either may be unknown. */
    public boolean meantFor(@Nullable String ofGrade, @Nullable String ofConcern) {
        return (grade == null || grade.equals(ofGrade)) && (concern == null || concern.equals(ofConcern));
    }

    /** How closely it looks: 3 for one grade and one concern, 2 for a concern, 1 for a grade, 0 for everybody. */
    public int closeness() {
        return (concern == null ? 0 : 2) + (grade == null ? 0 : 1);
    }
}
