package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.naming.read.Names;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.UiTexts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Late entries and corrections as a form. */
@Component
record EntryForm(UiTexts texts, Names names) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    Form of(EntryKind kind, CheckQuestion question, List<Entry> found, Locale locale) {
        String stores = question.stores() == null
                ? texts.get(locale, "all")
                : question.stores().stream()
                        .map(names::store)
                        .collect(Punctuation.in(locale).listed());
        return Form.table(
                texts.get(locale, "entries." + kind.key()),
                List.of(stores, question.from() + " – " + question.to()),
                List.of(
                        text("store", 16, locale),
                        text("recordedAt", 19, locale),
                        text("occurredAt", 19, locale),
                        FormColumn.number(texts.get(locale, "entries.column.daysLate"), 10),
                        text("customer", 16, locale),
                        text("consultant", 14, locale),
                        text("event", 18, locale),
                        text("actor", 14, locale),
                        FormColumn.number(texts.get(locale, "entries.column.sequence"), 8)),
                FormBlock.of(found.stream().map(entry -> line(entry, locale)).toList()));
    }

    private FormColumn text(String column, double width, Locale locale) {
        return FormColumn.text(texts.get(locale, "entries.column." + column), width);
    }

    private FormLine line(Entry entry, Locale locale) {
        return FormLine.of(
                names.store(entry.store()),
                moment(entry.recordedAt(), entry.store()),
                moment(entry.occurredAt(), entry.store()),
                entry.daysLate(),
                entry.name() == null ? texts.get(locale, "prospects.nameless") : entry.name(),
                entry.consultant() == null ? null : names.staff(entry.consultant()),
                texts.get(locale, "event." + entry.event()),
                entry.actor() == null ? null : names.staff(entry.actor()),
                entry.sequence());
    }

    private String moment(Instant instant, String store) {
        return MOMENT.format(instant.atZone(names.zone(store)));
    }
}
