package io.showroom.prospect.read.list;

import io.showroom.codelist.events.CodeListName;
import io.showroom.directory.read.CardRule;
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
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list of prospects as a form. */
@Component
class ProspectsForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final UiTexts texts;
    private final Names names;
    private final List<Listed> columns;

    ProspectsForm(UiTexts texts, Names names) {
        this.texts = texts;
        this.names = names;
        this.columns = List.of(
                text("column.store", 12, (line, locale) -> names.store(line.store())),
                text(
                        "column.name",
                        14,
                        (line, locale) -> line.who().handedOver()
                                ? texts.get(locale, "form.handedOver")
                                : line.who().name()),
                text("column.phone", 17, (line, locale) -> line.told().phone()),
                new Listed("column.grade", FormColumn.Align.CENTER, 7, (line, locale) -> line.grade()),
                text("column.status", 14, (line, locale) -> word("status.", line.status(), locale)),
                text(
                        "column.model",
                        18,
                        (line, locale) -> code(CodeListName.MODEL, line.wish().model(), locale)),
                text("field.colour", 10, (line, locale) -> line.wish().colour()),
                text(
                        "field.customerType",
                        10,
                        (line, locale) -> word("customerType.", line.wish().customerType(), locale)),
                text("field.area", 14, (line, locale) -> line.told().area()),
                text(
                        "column.consultant",
                        14,
                        (line, locale) -> line.consultant() == null ? null : names.staff(line.consultant())),
                text(
                        "column.source",
                        16,
                        (line, locale) -> code(CodeListName.SOURCE, line.touch().source(), locale)),
                text("column.campaign", 12, (line, locale) -> line.touch().campaign()),
                text(
                        "column.channel",
                        10,
                        (line, locale) -> word("channel.", line.touch().channel(), locale)),
                text(
                        "column.firstContact",
                        11,
                        (line, locale) -> day(line.dates().firstAt(), line)),
                text("column.captured", 11, (line, locale) -> day(line.dates().capturedAt(), line)),
                text(
                        "column.lastContact",
                        11,
                        (line, locale) -> day(line.dates().lastContactAt(), line)),
                text("column.due", 11, (line, locale) -> line.due().dueOn()),
                number("column.price", 12, (line, locale) -> line.wish().price()),
                number(
                        "prospects.percent",
                        9,
                        (line, locale) -> line.card().completeness() == null
                                ? null
                                : line.card().completeness().percent()),
                text(
                        "prospects.missing",
                        26,
                        (line, locale) -> line.card().completeness() == null
                                ? null
                                : missing(line.card().completeness(), locale)),
                text(
                        "column.concern",
                        12,
                        (line, locale) -> code(CodeListName.CONCERN, line.wish().concern(), locale)),
                text("column.prospectId", 26, (line, locale) -> line.prospectId()));
    }

    /** Takes a column's value from a prospect; null for an empty cell. */
    @FunctionalInterface
    private interface Value {
        @Nullable
        Object of(ProspectLine line, Locale locale);
    }

    /**
     * A column, and where its values come from; the last one is for programs alone.
     *
     * @param text key of what stands above it
     */
    private record Listed(String text, FormColumn.Align align, double width, Value value) {}

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
        List<Listed> told = keyed ? columns : columns.subList(0, columns.size() - 1);
        return Form.table(
                texts.get(locale, "prospects.title"),
                under,
                told.stream()
                        .map(one -> new FormColumn(texts.get(locale, one.text()), null, one.width(), one.align()))
                        .toList(),
                FormBlock.streamed(each -> lines.accept(line -> each.accept(FormLine.of(
                        told.stream().map(one -> one.value().of(line, locale)).toList())))));
    }

    private Listed text(String name, double width, Value value) {
        return new Listed(name, FormColumn.Align.LEFT, width, value);
    }

    private Listed number(String name, double width, Value value) {
        return new Listed(name, FormColumn.Align.RIGHT, width, value);
    }

    private @Nullable String code(CodeListName list, @Nullable String code, Locale locale) {
        return code == null ? null : names.code(list.name(), code, locale);
    }

    private @Nullable String word(String prefix, @Nullable Object word, Locale locale) {
        return word == null ? null : texts.get(locale, prefix + word);
    }

    private String missing(CardRule.Completeness completeness, Locale locale) {
        return completeness.missing().stream()
                .map(field -> texts.get(locale, "card.missing." + field))
                .collect(Punctuation.in(locale).listed());
    }

    private static @Nullable LocalDate day(@Nullable Instant instant, ProspectLine line) {
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneId.of(line.zone()));
    }
}
