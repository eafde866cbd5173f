package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.form.read.FormPicture;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The grade history as a form, with the seals it was checked against. */
final class GradesForm {

    private final Say say;
    private final String zone;
    private final SealWords seals;
    private final Map<Long, Long> positions;
    private final Map<String, Integer> numbers = new HashMap<>();

    private GradesForm(Say say, String zone, SealWords seals, Map<Long, Long> positions) {
        this.say = say;
        this.zone = zone;
        this.seals = seals;
        this.positions = positions;
    }

    /**
     * The form.
     *
     * @param positions positions in the log by place in the stream
     */
    static Form of(
            RecordHead head,
            List<GradeStep> steps,
            Map<Long, Long> positions,
            SealWords seals,
            @Nullable FormPicture picture) {
        Say say = head.say();
        GradesForm form = new GradesForm(say, head.card().zone(), seals, positions);
        String title = say.text("grades.title");
        steps.forEach(step -> form.numbers.put(step.eventId(), form.numbers.size() + 1));
        return form.columns()
                .table(title, head.under(seals.under()), steps)
                .named(head.file(title))
                .with(picture);
    }

    private FormListing<GradeStep> columns() {
        return new FormListing<GradeStep>(column -> column.equals("#") ? column : say.text(column))
                .mark("#", 4, step -> numbers.get(step.eventId()))
                .mark("card.occurred", 15, step -> say.moment(step.occurredAt(), zone))
                .mark("card.recorded", 15, step -> say.moment(step.recordedAt(), zone))
                .mark("grades.from", 6, step -> step.change().from())
                .mark("grades.to", 6, step -> step.change().to())
                .number("grades.days", 7, GradeStep::days)
                .text("grades.act", 10, step -> say.of("event", step.act()))
                .text(
                        "grades.reason",
                        24,
                        step -> together(step.said().reason(), step.said().signs()))
                .text("grades.behind", 30, step -> step.contact() == null ? null : contact(step.contact()))
                .text("card.who", 10, step -> say.staff(step.said().actor()))
                .text("grades.marks", 14, this::marks)
                .number("sealed.column.position", 9, this::position)
                .mark("sealed.column.seal", 7, step -> seals.of(position(step)));
    }

    private long position(GradeStep step) {
        return positions.getOrDefault(step.sequence(), 0L);
    }

    private String contact(ContactBehind contact) {
        return together(say.moment(contact.at(), zone) + " " + say.of("event", contact.type()), contact.content());
    }

    private String marks(GradeStep step) {
        List<String> marks = new ArrayList<>();
        if (step.late()) {
            marks.add(say.text("card.late"));
        }
        if (step.corrects() != null) {
            marks.add(say.text("grades.corrects", String.valueOf(numbers.getOrDefault(step.corrects(), 0))));
        }
        if (step.correctedBy() != null) {
            marks.add(say.text("grades.correctedBy", String.valueOf(numbers.getOrDefault(step.correctedBy(), 0))));
        }
        return String.join(say.punctuation().semicolon(), marks);
    }

    private String together(@Nullable String one, @Nullable String other) {
        return Stream.of(one == null ? "" : one, other == null ? "" : other)
                .filter(text -> !text.isEmpty())
                .collect(say.punctuation().stated());
    }
}
