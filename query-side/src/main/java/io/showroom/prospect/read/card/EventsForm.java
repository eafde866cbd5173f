package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.Mention;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A prospect's events as a form, in the order they were recorded, with the seals they were checked against. */
final class EventsForm {

    private EventsForm() {}

    /**
     * The form.
     *
     * @param mentions the customers that events speak of, as the reader may know them
     */
    static Form of(RecordHead head, List<StreamEvent> events, Map<String, Mention> mentions, SealWords seals) {
        Say say = head.say();
        String zone = head.card().zone();
        String title = say.text("stream.title");
        List<FormColumn> columns = List.of(
                FormColumn.number("#", 4),
                FormColumn.text(say.text("card.event"), 14),
                FormColumn.mark(say.text("card.occurred"), 15),
                FormColumn.mark(say.text("card.recorded"), 15),
                FormColumn.text(say.text("card.who"), 10),
                FormColumn.text(say.text("card.what"), 60),
                FormColumn.text(say.text("grades.marks"), 12),
                FormColumn.number(say.text("sealed.column.position"), 9),
                FormColumn.mark(say.text("sealed.column.seal"), 7));
        List<FormLine> lines = events.stream()
                .map(event -> FormLine.of(
                        event.sequence(),
                        say.of("event", event.type()),
                        say.moment(event.occurredAt(), zone),
                        say.moment(event.recordedAt(), zone),
                        say.staff(event.actor()),
                        data(event, mentions, say, zone),
                        marks(event, say),
                        event.position(),
                        seals.of(event.position())))
                .toList();
        return Form.table(title, head.under(seals.under()), columns, FormBlock.of(lines))
                .named(head.file(title));
    }

    private static String data(StreamEvent event, Map<String, Mention> mentions, Say say, String zone) {
        Stream<String> told = event.data().entrySet().stream()
                .filter(datum -> say.shows(datum.getKey()))
                .map(datum -> say.field(event.type(), datum.getKey()) + " "
                        + say.datum(event.type(), datum.getKey(), datum.getValue(), zone));
        Mention referrer = mentions.get(String.valueOf(event.data().get("referrer")));
        Stream<String> brought =
                referrer == null ? Stream.of() : Stream.of(say.text("card.referrers") + " " + referrer.text(say));
        return Stream.concat(told, brought).collect(say.punctuation().stated());
    }

    private static String marks(StreamEvent event, Say say) {
        List<String> marks = new ArrayList<>();
        if (event.late()) {
            marks.add(say.text("card.late"));
        }
        if (event.imported()) {
            marks.add(say.text("card.imported"));
        }
        if (event.corrects() != null) {
            marks.add(say.text("card.correction"));
        }
        if (event.correctedBy() != null) {
            marks.add(say.text("card.corrected"));
        }
        return String.join(say.punctuation().semicolon(), marks);
    }
}
