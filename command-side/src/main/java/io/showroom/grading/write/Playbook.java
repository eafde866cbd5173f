package io.showroom.grading.write;

import static io.showroom.rulebook.write.Input.optional;

import io.showroom.commandapi.Refused;
import io.showroom.grading.events.Grade;
import io.showroom.grading.events.PlaybookTextSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a scheme's playbook says by now, and what may be written into it. */
final class Playbook {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_TEXT = 2000;

    private final Map<Place, Texts> entries = new HashMap<>();
    private boolean begun;

    /** Whether anything was ever written. */
    boolean begun() {
        return begun;
    }

    /** The event a command leads to; refused if the grade is not of the scheme or nothing would change. */
    PlaybookTextSet decide(EditPlaybook command, List<Grade> grades) {
        PlaybookTextSet set = new PlaybookTextSet(
                command.scheme(),
                optional("grade", command.grade(), LONGEST_CODE),
                optional("concern", command.concern(), LONGEST_CODE),
                text("textZh", command.textZh()),
                text("textEn", command.textEn()));
        if (set.grade() != null
                && grades.stream().noneMatch(grade -> grade.code().equals(set.grade()))) {
            throw Refused.rule("unknownGrade", "grade", set.grade());
        }
        if (Texts.of(set).equals(entries.getOrDefault(Place.of(set), Texts.NONE))) {
            throw Refused.conflict("unchanged");
        }
        return set;
    }

    /** One paragraph, however many lines were typed. */
    private static @Nullable String text(String field, @Nullable String typed) {
        return optional(field, typed == null ? null : typed.strip().replaceAll("\\R+", " "), LONGEST_TEXT);
    }

    void on(PlaybookTextSet event) {
        begun = true;
        entries.put(Place.of(event), Texts.of(event));
    }

    private record Place(@Nullable String grade, @Nullable String concern) {

        static Place of(PlaybookTextSet event) {
            return new Place(event.grade(), event.concern());
        }
    }

    private record Texts(@Nullable String zh, @Nullable String en) {

        static final Texts NONE = new Texts(null, null);

        static Texts of(PlaybookTextSet event) {
            return new Texts(event.textZh(), event.textEn());
        }
    }
}
