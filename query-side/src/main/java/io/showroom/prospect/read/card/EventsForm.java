package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
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
        return new FormListing<StreamEvent>(column -> column.equals("#") ? column : say.text(column))
                .number("#", 4, StreamEvent::sequence)
                .text("card.event", 14, event -> say.of("event", event.type()))
                .mark("card.occurred", 15, event -> say.moment(event.occurredAt(), zone))
                .mark("card.recorded", 15, event -> say.moment(event.recordedAt(), zone))
                .text("card.who", 10, event -> say.staff(event.actor()))
                .text("card.what", 60, event -> data(event, mentions, say, zone))
                .text("grades.marks", 12, event -> marks(event, say))
                .number("sealed.column.position", 9, StreamEvent::position)
                .mark("sealed.column.seal", 7, event -> seals.of(event.position()))
                .table(title, head.under(seals.under()), events)
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
