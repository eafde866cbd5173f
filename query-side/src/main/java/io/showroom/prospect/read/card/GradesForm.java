package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
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
        return new Form(
                        head.file(title),
                        title,
                        head.under(seals.under()),
                        columns(say),
                        List.of(FormBlock.of(form.lines(steps))),
                        List.of(),
                        List.of(),
                        true)
                .with(picture);
    }

    private static List<FormColumn> columns(Say say) {
        return List.of(
                FormColumn.mark("#", 4),
                FormColumn.mark(say.text("card.occurred"), 15),
                FormColumn.mark(say.text("card.recorded"), 15),
                FormColumn.mark(say.text("grades.from"), 6),
                FormColumn.mark(say.text("grades.to"), 6),
                FormColumn.number(say.text("grades.days"), 7),
                FormColumn.text(say.text("grades.act"), 10),
                FormColumn.text(say.text("grades.reason"), 24),
                FormColumn.text(say.text("grades.behind"), 30),
                FormColumn.text(say.text("card.who"), 10),
                FormColumn.text(say.text("grades.marks"), 14),
                FormColumn.number(say.text("sealed.column.position"), 9),
                FormColumn.mark(say.text("sealed.column.seal"), 7));
    }

    private List<FormLine> lines(List<GradeStep> steps) {
        steps.forEach(step -> numbers.put(step.eventId(), numbers.size() + 1));
        List<FormLine> lines = new ArrayList<>();
        for (GradeStep step : steps) {
            long position = positions.getOrDefault(step.sequence(), 0L);
            lines.add(FormLine.of(
                    numbers.get(step.eventId()),
                    say.moment(step.occurredAt(), zone),
                    say.moment(step.recordedAt(), zone),
                    step.from(),
                    step.to(),
                    step.days(),
                    say.of("event", step.act()),
                    together(step.reason(), step.signs()),
                    step.contact() == null ? null : contact(step.contact()),
                    say.staff(step.actor()),
                    marks(step),
                    position,
                    seals.of(position)));
        }
        return lines;
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
