package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.naming.read.Names;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.Mention;
import io.showroom.prospect.read.card.PersonalRecord.Look;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.Say;
import io.showroom.screen.read.UiTexts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is held about one person as a form, to be printed and handed over. */
@Component
record PersonalRecordForm(UiTexts texts, Names names) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String REFERRER = "referrer";

    /**
     * The form.
     *
     * @param mentions the other customers that events speak of, as the reader may know them
     */
    Form of(PersonalRecord held, Map<String, Mention> mentions, Say say) {
        Locale locale = say.locale();
        Card card = held.card();
        ZoneId zone = ZoneId.of(card.zone());
        List<String> under = new ArrayList<>(List.of(names.store(card.store()), called(card, locale)));
        if (card.erasedAt() != null) {
            under.add(texts.get(locale, "erasure.banner", moment(card.erasedAt(), zone)));
        }
        String title = texts.get(locale, "erasure.held");
        return new Form(
                title,
                title,
                under,
                List.of(
                        column("when", 17, locale),
                        column("what", 22, locale),
                        column("who", 16, locale),
                        column("content", 80, locale)),
                List.of(
                        FormBlock.of(texts.get(locale, "erasure.held.details"), details(card, say), List.of()),
                        FormBlock.of(
                                texts.get(locale, "erasure.held.events"),
                                held.events().stream()
                                        .map(event -> event(event, zone, mentions, say))
                                        .toList(),
                                List.of()),
                        FormBlock.of(
                                texts.get(locale, "erasure.held.looks"),
                                held.lookedAt().stream()
                                        .map(look -> look(look, zone, locale))
                                        .toList(),
                                List.of())),
                List.of(),
                List.of(),
                true);
    }

    private FormColumn column(String name, double width, Locale locale) {
        return FormColumn.text(texts.get(locale, "erasure.held." + name), width);
    }

    private static List<FormLine> details(Card card, Say say) {
        return card.person().entrySet().stream()
                .map(detail -> FormLine.of(
                        null,
                        say.field(detail.getKey()),
                        null,
                        say.datum("ContactCaptured", detail.getKey(), detail.getValue(), card.zone())))
                .toList();
    }

    private String called(Card card, Locale locale) {
        return card.name() == null ? texts.get(locale, "prospects.nameless") : card.name();
    }

    private FormLine event(StreamEvent event, ZoneId zone, Map<String, Mention> mentions, Say say) {
        Punctuation punctuation = Punctuation.in(say.locale());
        return FormLine.of(
                moment(event.occurredAt(), zone),
                texts.get(say.locale(), "event." + event.type()),
                staff(event.actor()),
                event.data().entrySet().stream()
                        .filter(field -> field.getKey().equals(REFERRER) || say.shows(field.getKey()))
                        .map(field -> punctuation.labelled(
                                field.getKey().equals(REFERRER)
                                        ? say.text("card.referrers")
                                        : say.field(event.type(), field.getKey()),
                                field.getKey().equals(REFERRER)
                                        ? referrer(field.getValue(), mentions, say)
                                        : say.datum(event.type(), field.getKey(), field.getValue(), zone.getId())))
                        .collect(punctuation.stated()));
    }

    /** Another customer is told by the beginning of the name alone: the paper is handed to somebody else. */
    private static String referrer(Object id, Map<String, Mention> mentions, Say say) {
        Mention referrer = mentions.get(id.toString());
        String name = referrer == null ? null : Masking.name(referrer.name());
        return name == null ? say.text("prospects.nameless") : name;
    }

    private FormLine look(Look look, ZoneId zone, Locale locale) {
        return FormLine.of(
                moment(look.seenAt(), zone),
                texts.get(locale, "access.kind." + look.kind()),
                staff(look.who()),
                look.reason());
    }

    private @Nullable String staff(@Nullable String user) {
        return user == null ? null : names.staff(user);
    }

    private static String moment(Instant at, ZoneId zone) {
        return MOMENT.format(at.atZone(zone));
    }
}
