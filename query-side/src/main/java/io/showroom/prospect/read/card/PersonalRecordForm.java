package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.projection.read.PersonName;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.card.PersonalRecord.RecordedAccess;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Layout of a person's data as a form, to be printed and handed over. */
final class PersonalRecordForm {

    private static final String REFERRER = "referrer";

    private PersonalRecordForm() {}

    /**
     * Returns the form.
     *
     * @param mentions the other customers that events refer to, as far as the reader may see them
     */
    static Form of(PersonalRecord held, Map<String, CustomerReference> mentions, ViewFormat format) {
        Card card = held.card();
        String zone = card.zone();
        List<String> under = new ArrayList<>(List.of(
                format.store(card.store()), format.called(card.customer().name())));
        if (card.erasedAt() != null) {
            under.add(format.text("erasure.banner", format.moment(card.erasedAt(), zone)));
        }
        String title = format.text("erasure.held");
        return new Form(
                title,
                title,
                under,
                List.of(
                        column("when", 17, format),
                        column("what", 22, format),
                        column("who", 16, format),
                        column("content", 80, format)),
                List.of(
                        FormBlock.of(format.text("erasure.held.details"), details(card, format), List.of()),
                        FormBlock.of(
                                format.text("erasure.held.events"),
                                held.events().stream()
                                        .map(event -> event(event, zone, mentions, format))
                                        .toList(),
                                List.of()),
                        FormBlock.of(
                                format.text("erasure.held.looks"),
                                held.lookedAt().stream()
                                        .map(look -> look(look, zone, format))
                                        .toList(),
                                List.of())),
                List.of(),
                List.of(),
                true);
    }

    private static FormColumn column(String name, double width, ViewFormat format) {
        return FormColumn.text(format.text("erasure.held." + name), width);
    }

    private static List<FormLine> details(Card card, ViewFormat format) {
        return card.customer().person().told().entrySet().stream()
                .map(detail -> FormLine.of(
                        null,
                        format.field(detail.getKey()),
                        null,
                        format.datum("ContactCaptured", detail.getKey(), detail.getValue(), card.zone())))
                .toList();
    }

    private static FormLine event(
            StreamEvent event, String zone, Map<String, CustomerReference> mentions, ViewFormat format) {
        Punctuation punctuation = Punctuation.in(format.locale());
        return FormLine.of(
                format.moment(event.occurredAt(), zone),
                format.of("event", event.type()),
                format.staff(event.actor()),
                event.data().entrySet().stream()
                        .filter(field -> field.getKey().equals(REFERRER) || format.shows(field.getKey()))
                        .map(field -> punctuation.labelled(
                                field.getKey().equals(REFERRER)
                                        ? format.text("card.referrers")
                                        : format.field(event.type(), field.getKey()),
                                field.getKey().equals(REFERRER)
                                        ? referrer(field.getValue(), mentions, format)
                                        : format.datum(event.type(), field.getKey(), field.getValue(), zone)))
                        .collect(punctuation.stated()));
    }

    /** Returns only the first character of another customer's name, because the paper is handed to somebody else. */
    private static String referrer(Object id, Map<String, CustomerReference> mentions, ViewFormat format) {
        CustomerReference referrer = mentions.get(id.toString());
        return format.called(referrer == null ? PersonName.NONE : Masking.name(referrer.name()));
    }

    private static FormLine look(RecordedAccess look, String zone, ViewFormat format) {
        return FormLine.of(
                format.moment(look.seenAt(), zone),
                format.of("access.kind", look.kind()),
                format.staff(look.who()),
                look.reason());
    }
}
