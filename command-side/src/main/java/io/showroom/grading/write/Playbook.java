package io.showroom.grading.write;

import static io.showroom.rulebook.write.InputChecks.optional;

import io.showroom.commandapi.Rejection;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.PlaybookTextSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The present texts of a scheme's playbook, and the rules for editing them. */
final class Playbook {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_TEXT = 2000;

    private final Map<Place, BothLanguages> entries = new HashMap<>();
    private boolean begun;

    /** Whether any text was ever set. */
    boolean begun() {
        return begun;
    }

    /**
     * Returns the event of a command.
     *
     * @throws Rejection if the scheme has no such grade or nothing would change
     */
    PlaybookTextSet decide(EditPlaybook command, List<Grade> grades) {
        PlaybookTextSet set = new PlaybookTextSet(
                command.scheme(),
                optional("grade", command.grade(), LONGEST_CODE),
                optional("concern", command.concern(), LONGEST_CODE),
                text("textZh", command.textZh()),
                text("textEn", command.textEn()));
        if (set.grade() != null
                && grades.stream().noneMatch(grade -> grade.code().equals(set.grade()))) {
            throw Rejection.rule("unknownGrade", "grade", set.grade());
        }
        if (BothLanguages.of(set).equals(entries.getOrDefault(Place.of(set), BothLanguages.NONE))) {
            throw Rejection.conflict("unchanged");
        }
        return set;
    }

    /** Returns the text as one paragraph, with line breaks replaced by spaces. */
    private static @Nullable String text(String field, @Nullable String typed) {
        return optional(field, typed == null ? null : typed.strip().replaceAll("\\R+", " "), LONGEST_TEXT);
    }

    void on(PlaybookTextSet event) {
        begun = true;
        entries.put(Place.of(event), BothLanguages.of(event));
    }

    private record Place(@Nullable String grade, @Nullable String concern) {

        static Place of(PlaybookTextSet event) {
            return new Place(event.grade(), event.concern());
        }
    }

    private record BothLanguages(
            @Nullable String zh, @Nullable String en) {

        static final BothLanguages NONE = new BothLanguages(null, null);

        static BothLanguages of(PlaybookTextSet event) {
            return new BothLanguages(event.textZh(), event.textEn());
        }
    }
}
