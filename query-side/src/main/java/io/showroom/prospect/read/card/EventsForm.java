package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Layout of a prospect's events as a form, in recording order, with their seals. */
final class EventsForm {

    private EventsForm() {}

    /**
     * Returns the form.
     *
     * @param mentions the customers that events refer to, as far as the reader may see them
     */
    static Form of(
            RecordHead head, List<StreamEvent> events, Map<String, CustomerReference> mentions, SealWords seals) {
        ViewFormat format = head.format();
        String zone = head.card().zone();
        String title = format.text("stream.title");
        return new FormListing<StreamEvent>(column -> column.equals("#") ? column : format.text(column))
                .number("#", 4, StreamEvent::sequence)
                .text("card.event", 14, event -> format.of("event", event.type()))
                .mark("card.occurred", 15, event -> format.moment(event.occurredAt(), zone))
                .mark("card.recorded", 15, event -> format.moment(event.recordedAt(), zone))
                .text("card.who", 10, event -> format.staff(event.actor()))
                .text("card.what", 60, event -> data(event, mentions, format, zone))
                .text("grades.marks", 12, event -> marks(event, format))
                .number("sealed.column.position", 9, StreamEvent::position)
                .mark("sealed.column.seal", 7, event -> seals.of(event.position()))
                .table(title, head.under(seals.under()), events)
                .named(head.file(title));
    }

    private static String data(
            StreamEvent event, Map<String, CustomerReference> mentions, ViewFormat format, String zone) {
        Stream<String> told = event.data().entrySet().stream()
                .filter(datum -> format.shows(datum.getKey()))
                .map(datum -> format.field(event.type(), datum.getKey()) + " "
                        + format.datum(event.type(), datum.getKey(), datum.getValue(), zone));
        CustomerReference referrer = mentions.get(String.valueOf(event.data().get("referrer")));
        Stream<String> brought =
                referrer == null ? Stream.of() : Stream.of(format.text("card.referrers") + " " + referrer.text(format));
        return Stream.concat(told, brought).collect(format.punctuation().stated());
    }

    private static String marks(StreamEvent event, ViewFormat format) {
        List<String> marks = new ArrayList<>();
        if (event.late()) {
            marks.add(format.text("card.late"));
        }
        if (event.imported()) {
            marks.add(format.text("card.imported"));
        }
        if (event.corrects() != null) {
            marks.add(format.text("card.correction"));
        }
        if (event.correctedBy() != null) {
            marks.add(format.text("card.corrected"));
        }
        return String.join(format.punctuation().semicolon(), marks);
    }
}
