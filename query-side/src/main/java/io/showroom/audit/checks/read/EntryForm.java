package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.screen.read.Say;
import java.time.Instant;
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
        return new FormListing<Entry>(column -> say.text("entries.column." + column))
                .text("store", 16, entry -> say.store(entry.store()))
                .text("recordedAt", 19, entry -> exactly(entry.recordedAt(), entry, say))
                .text("occurredAt", 19, entry -> exactly(entry.occurredAt(), entry, say))
                .number("daysLate", 10, Entry::daysLate)
                .text("customer", 16, entry -> say.called(entry.name()))
                .text("consultant", 14, entry -> say.staff(entry.consultant()))
                .text("event", 18, entry -> say.text("event." + entry.event()))
                .text("actor", 14, entry -> say.staff(entry.actor()))
                .number("sequence", 8, Entry::sequence)
                .table(
                        say.text("entries." + kind.key()),
                        List.of(stores, question.from() + " – " + question.to()),
                        found);
    }

    private static String exactly(Instant instant, Entry entry, Say say) {
        return say.exactly(instant, say.zone(entry.store()).getId());
    }
}
