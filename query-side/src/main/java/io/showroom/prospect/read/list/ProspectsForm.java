package io.showroom.prospect.read.list;

import io.showroom.codelist.events.CodeListName;
import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.naming.read.Names;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.UiTexts;
import io.showroom.staff.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list of prospects as a form. */
@Component
class ProspectsForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final UiTexts texts;
    private final Names names;

    ProspectsForm(UiTexts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    /** The line under the title of a list as known at an instant, by the clock of the reader's store. */
    List<String> asKnownAt(Instant known, long position, Actor actor, Locale locale) {
        String store = actor.store() == null ? names.stores().getFirst().key() : actor.store();
        String moment = MOMENT.format(known.atZone(names.zone(store)));
        return List.of(
                texts.get(locale, "form.asKnownAt", moment),
                texts.get(locale, "known.position", String.valueOf(position)));
    }

    /**
     * The form.
     *
     * @param under lines under its title
     * @param lines gives the prospects, one after the other
     * @param keyed whether each line ends with the prospect's key, for programs
     */
    Form of(List<String> under, Consumer<Consumer<ProspectLine>> lines, boolean keyed, Locale locale) {
        return Form.table(
                texts.get(locale, "prospects.title"),
                under,
                columns(keyed, locale),
                FormBlock.streamed(each -> lines.accept(line -> each.accept(line(line, keyed, locale)))));
    }

    private List<FormColumn> columns(boolean keyed, Locale locale) {
        List<FormColumn> columns = new ArrayList<>(List.of(
                text("store", 12, locale),
                text("name", 14, locale),
                text("phone", 17, locale),
                FormColumn.mark(heading("grade", locale), 7),
                text("status", 14, locale),
                text("model", 18, locale),
                FormColumn.text(texts.get(locale, "field.colour"), 10),
                FormColumn.text(texts.get(locale, "field.customerType"), 10),
                FormColumn.text(texts.get(locale, "field.area"), 14),
                text("consultant", 14, locale),
                text("source", 16, locale),
                text("campaign", 12, locale),
                text("channel", 10, locale),
                text("firstContact", 11, locale),
                text("captured", 11, locale),
                text("lastContact", 11, locale),
                text("due", 11, locale),
                FormColumn.number(heading("price", locale), 12),
                FormColumn.number(texts.get(locale, "prospects.percent"), 9),
                FormColumn.text(texts.get(locale, "prospects.missing"), 26)));
        if (keyed) {
            columns.add(text("prospectId", 26, locale));
        }
        return columns;
    }

    private FormColumn text(String name, double width, Locale locale) {
        return FormColumn.text(heading(name, locale), width);
    }

    private String heading(String name, Locale locale) {
        return texts.get(locale, "column." + name);
    }

    private FormLine line(ProspectLine line, boolean keyed, Locale locale) {
        ZoneId zone = ZoneId.of(line.zone());
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                names.store(line.store()),
                line.who().handedOver()
                        ? texts.get(locale, "form.handedOver")
                        : line.who().name(),
                line.told().phone(),
                line.grade(),
                texts.get(locale, "status." + line.status()),
                line.wish().model() == null
                        ? null
                        : names.code(CodeListName.MODEL.name(), line.wish().model(), locale),
                line.wish().colour(),
                line.wish().customerType() == null
                        ? null
                        : texts.get(locale, "customerType." + line.wish().customerType()),
                line.told().area(),
                line.consultant() == null ? null : names.staff(line.consultant()),
                line.touch().source() == null
                        ? null
                        : names.code(CodeListName.SOURCE.name(), line.touch().source(), locale),
                line.touch().campaign(),
                line.touch().channel() == null
                        ? null
                        : texts.get(locale, "channel." + line.touch().channel()),
                day(line.dates().firstAt(), zone),
                day(line.dates().capturedAt(), zone),
                day(line.dates().lastContactAt(), zone),
                line.due().dueOn(),
                line.wish().price(),
                line.card().completeness() == null
                        ? null
                        : line.card().completeness().percent(),
                line.card().completeness() == null
                        ? null
                        : line.card().completeness().missing().stream()
                                .map(field -> texts.get(locale, "card.missing." + field))
                                .collect(Punctuation.in(locale).listed())));
        if (keyed) {
            cells.add(line.prospectId());
        }
        return FormLine.of(cells);
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
        return instant == null ? null : LocalDate.ofInstant(instant, zone);
    }
}
