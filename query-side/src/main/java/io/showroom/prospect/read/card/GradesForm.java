package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.form.read.FormPicture;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Layout of the grade history as a form, with the seals of its events. */
final class GradesForm {

    private final ViewFormat format;
    private final String zone;
    private final SealWords seals;
    private final Map<Long, Long> positions;
    private final Map<String, Integer> numbers = new HashMap<>();

    private GradesForm(ViewFormat format, String zone, SealWords seals, Map<Long, Long> positions) {
        this.format = format;
        this.zone = zone;
        this.seals = seals;
        this.positions = positions;
    }

    /**
     * Returns the form.
     *
     * @param positions positions in the log by sequence number
     */
    static Form of(
            RecordHead head,
            List<GradeStep> steps,
            Map<Long, Long> positions,
            SealWords seals,
            @Nullable FormPicture picture) {
        ViewFormat format = head.format();
        GradesForm form = new GradesForm(format, head.card().zone(), seals, positions);
        String title = format.text("grades.title");
        steps.forEach(step -> form.numbers.put(step.eventId(), form.numbers.size() + 1));
        return form.columns()
                .table(title, head.under(seals.under()), steps)
                .named(head.file(title))
                .with(picture);
    }

    private FormListing<GradeStep> columns() {
        return new FormListing<GradeStep>(column -> column.equals("#") ? column : format.text(column))
                .mark("#", 4, step -> numbers.get(step.eventId()))
                .mark("card.occurred", 15, step -> format.moment(step.occurredAt(), zone))
                .mark("card.recorded", 15, step -> format.moment(step.recordedAt(), zone))
                .mark("grades.from", 6, step -> step.change().from())
                .mark("grades.to", 6, step -> step.change().to())
                .number("grades.days", 7, GradeStep::days)
                .text("grades.act", 10, step -> format.of("event", step.act()))
                .text(
                        "grades.reason",
                        24,
                        step -> together(step.said().reason(), step.said().signs()))
                .text("grades.behind", 30, step -> step.contact() == null ? null : contact(step.contact()))
                .text("card.who", 10, step -> format.staff(step.said().actor()))
                .text("grades.marks", 14, this::marks)
                .number("sealed.column.position", 9, this::position)
                .mark("sealed.column.seal", 7, step -> seals.of(position(step)));
    }

    private long position(GradeStep step) {
        return positions.getOrDefault(step.sequence(), 0L);
    }

    private String contact(GradeContact contact) {
        return together(
                format.moment(contact.at(), zone) + " " + format.of("event", contact.type()), contact.content());
    }

    private String marks(GradeStep step) {
        List<String> marks = new ArrayList<>();
        if (step.late()) {
            marks.add(format.text("card.late"));
        }
        if (step.corrects() != null) {
            marks.add(format.text("grades.corrects", String.valueOf(numbers.getOrDefault(step.corrects(), 0))));
        }
        if (step.correctedBy() != null) {
            marks.add(format.text("grades.correctedBy", String.valueOf(numbers.getOrDefault(step.correctedBy(), 0))));
        }
        return String.join(format.punctuation().semicolon(), marks);
    }

    private String together(@Nullable String one, @Nullable String other) {
        return Stream.of(one == null ? "" : one, other == null ? "" : other)
                .filter(text -> !text.isEmpty())
                .collect(format.punctuation().stated());
    }
}
