package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.Say;
import java.util.List;
import org.springframework.stereotype.Component;

/** Late entries and corrections as a form. */
@Component
class EntryForm {

    Form of(EntryKind kind, CheckQuestion question, List<Entry> found, Say say) {
        String stores = question.stores() == null
                ? say.text("all")
                : question.stores().stream()
                        .map(say::store)
                        .collect(say.punctuation().listed());
        return Form.table(
                say.text("entries." + kind.key()),
                List.of(stores, question.from() + " – " + question.to()),
                List.of(
                        text("store", 16, say),
                        text("recordedAt", 19, say),
                        text("occurredAt", 19, say),
                        FormColumn.number(say.text("entries.column.daysLate"), 10),
                        text("customer", 16, say),
                        text("consultant", 14, say),
                        text("event", 18, say),
                        text("actor", 14, say),
                        FormColumn.number(say.text("entries.column.sequence"), 8)),
                FormBlock.of(found.stream().map(entry -> line(entry, say)).toList()));
    }

    private static FormColumn text(String column, double width, Say say) {
        return FormColumn.text(say.text("entries.column." + column), width);
    }

    private static FormLine line(Entry entry, Say say) {
        String zone = say.zone(entry.store()).getId();
        return FormLine.of(
                say.store(entry.store()),
                say.exactly(entry.recordedAt(), zone),
                say.exactly(entry.occurredAt(), zone),
                entry.daysLate(),
                say.called(entry.name()),
                entry.consultant() == null ? null : say.staff(entry.consultant()),
                say.text("event." + entry.event()),
                entry.actor() == null ? null : say.staff(entry.actor()),
                entry.sequence());
    }
}
