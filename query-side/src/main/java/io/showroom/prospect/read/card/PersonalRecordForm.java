package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.Mention;
import io.showroom.prospect.read.card.PersonalRecord.Look;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is held about one person as a form, to be printed and handed over. */
final class PersonalRecordForm {

    private static final String REFERRER = "referrer";

    private PersonalRecordForm() {}

    /**
     * The form.
     *
     * @param mentions the other customers that events speak of, as the reader may know them
     */
    static Form of(PersonalRecord held, Map<String, Mention> mentions, Say say) {
        Card card = held.card();
        String zone = card.zone();
        List<String> under = new ArrayList<>(
                List.of(say.store(card.store()), say.called(card.customer().name())));
        if (card.erasedAt() != null) {
            under.add(say.text("erasure.banner", say.moment(card.erasedAt(), zone)));
        }
        String title = say.text("erasure.held");
        return new Form(
                title,
                title,
                under,
                List.of(
                        column("when", 17, say),
                        column("what", 22, say),
                        column("who", 16, say),
                        column("content", 80, say)),
                List.of(
                        FormBlock.of(say.text("erasure.held.details"), details(card, say), List.of()),
                        FormBlock.of(
                                say.text("erasure.held.events"),
                                held.events().stream()
                                        .map(event -> event(event, zone, mentions, say))
                                        .toList(),
                                List.of()),
                        FormBlock.of(
                                say.text("erasure.held.looks"),
                                held.lookedAt().stream()
                                        .map(look -> look(look, zone, say))
                                        .toList(),
                                List.of())),
                List.of(),
                List.of(),
                true);
    }

    private static FormColumn column(String name, double width, Say say) {
        return FormColumn.text(say.text("erasure.held." + name), width);
    }

    private static List<FormLine> details(Card card, Say say) {
        return card.customer().person().told().entrySet().stream()
                .map(detail -> FormLine.of(
                        null,
                        say.field(detail.getKey()),
                        null,
                        say.datum("ContactCaptured", detail.getKey(), detail.getValue(), card.zone())))
                .toList();
    }

    private static FormLine event(StreamEvent event, String zone, Map<String, Mention> mentions, Say say) {
        Punctuation punctuation = Punctuation.in(say.locale());
        return FormLine.of(
                say.moment(event.occurredAt(), zone),
                say.of("event", event.type()),
                say.staff(event.actor()),
                event.data().entrySet().stream()
                        .filter(field -> field.getKey().equals(REFERRER) || say.shows(field.getKey()))
                        .map(field -> punctuation.labelled(
                                field.getKey().equals(REFERRER)
                                        ? say.text("card.referrers")
                                        : say.field(event.type(), field.getKey()),
                                field.getKey().equals(REFERRER)
                                        ? referrer(field.getValue(), mentions, say)
                                        : say.datum(event.type(), field.getKey(), field.getValue(), zone)))
                        .collect(punctuation.stated()));
    }

    /** Another customer is told by the beginning of the name alone: the paper is handed to somebody else. */
    private static String referrer(Object id, Map<String, Mention> mentions, Say say) {
        Mention referrer = mentions.get(id.toString());
        return say.called(referrer == null ? PersonName.NONE : Masking.name(referrer.name()));
    }

    private static FormLine look(Look look, String zone, Say say) {
        return FormLine.of(
                say.moment(look.seenAt(), zone),
                say.of("access.kind", look.kind()),
                say.staff(look.who()),
                look.reason());
    }
}
