package io.showroom.prospect.read.card;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.Masking;
import io.showroom.prospect.read.Mention;
import io.showroom.prospect.read.card.PersonalRecord.Look;
import io.showroom.screen.read.Names;
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
class PersonalRecordForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UiTexts texts;
    private final Names names;

    PersonalRecordForm(UiTexts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

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
                        FormBlock.of(texts.get(locale, "erasure.held.details"), details(card, locale), List.of()),
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

    private List<FormLine> details(Card card, Locale locale) {
        return card.person().entrySet().stream()
                .map(detail -> FormLine.of(
                        null, texts.get(locale, "field." + detail.getKey()), null, (Object) detail.getValue()))
                .toList();
    }

    private String called(Card card, Locale locale) {
        return card.name() == null ? texts.get(locale, "prospects.nameless") : card.name();
    }

    private FormLine event(StreamEvent event, ZoneId zone, Map<String, Mention> mentions, Say say) {
        Locale locale = say.locale();
        Punctuation punctuation = Punctuation.in(locale);
        return FormLine.of(
                moment(event.occurredAt(), zone),
                texts.get(locale, "event." + event.type()),
                staff(event.actor()),
                event.data().entrySet().stream()
                        .map(field -> punctuation.labelled(label(field, locale), told(field, mentions, say)))
                        .collect(punctuation.stated()));
    }

    /** Another customer is told by the beginning of the name alone: the paper is handed to somebody else. */
    private static Object told(Map.Entry<String, Object> field, Map<String, Mention> mentions, Say say) {
        if (!field.getKey().equals("referrer")) {
            return field.getValue();
        }
        Mention referrer = mentions.get(field.getValue().toString());
        String name = referrer == null ? null : Masking.name(referrer.name());
        return name == null ? say.text("prospects.nameless") : name;
    }

    private String label(Map.Entry<String, Object> field, Locale locale) {
        String key = "field." + field.getKey();
        String label = texts.get(locale, key);
        return label.equals(key) ? field.getKey() : label;
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
