package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.screen.read.ViewFormat;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Layout of late entries and corrections as a form. */
@Component
class EntryForm {

    Form of(EntryKind kind, CheckQuestion question, List<Entry> found, ViewFormat format) {
        String stores = question.stores() == null
                ? format.text("all")
                : question.stores().stream()
                        .map(format::store)
                        .collect(format.punctuation().listed());
        return new FormListing<Entry>(column -> format.text("entries.column." + column))
                .text("store", 16, entry -> format.store(entry.store()))
                .text("recordedAt", 19, entry -> exactly(entry.recordedAt(), entry, format))
                .text("occurredAt", 19, entry -> exactly(entry.occurredAt(), entry, format))
                .number("daysLate", 10, Entry::daysLate)
                .text("customer", 16, entry -> format.called(entry.name()))
                .text("consultant", 14, entry -> format.staff(entry.consultant()))
                .text("event", 18, entry -> format.text("event." + entry.event()))
                .text("actor", 14, entry -> format.staff(entry.actor()))
                .number("sequence", 8, Entry::sequence)
                .table(
                        format.text("entries." + kind.key()),
                        List.of(stores, question.from() + " – " + question.to()),
                        found);
    }

    private static String exactly(Instant instant, Entry entry, ViewFormat format) {
        return format.exactly(instant, format.zone(entry.store()).getId());
    }
}
