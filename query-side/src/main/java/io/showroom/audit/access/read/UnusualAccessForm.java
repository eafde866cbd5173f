package io.showroom.audit.access.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;

/** Layout of a rule's findings as a form. */
final class UnusualAccessForm {

    private UnusualAccessForm() {}

    static Form of(UnusualAccesses.Found found, ViewFormat format) {
        AccessQuestion question = found.question();
        List<String> under = new ArrayList<>();
        under.add(question.from() + " – " + question.to());
        found.set()
                .forEach((name, value) ->
                        under.add(format.punctuation().labelled(format.text("access.parameter." + name), value)));
        String zone = question.zone().getId();
        return new FormListing<UnusualAccess>(column -> format.text("access.column." + column))
                .text("who", 16, one -> format.staff(one.who()))
                .text("store", 16, one -> format.store(one.store()))
                .text("from", 19, one -> format.exactly(one.from(), zone))
                .text("to", 19, one -> format.exactly(one.to(), zone))
                .number("looks", 10, UnusualAccess::looks)
                .number("persons", 10, UnusualAccess::customers)
                .number("numbers", 10, UnusualAccess::numbers)
                .number("reachable", 10, UnusualAccess::reachable)
                .text("kind", 30, one -> one.kinds().stream()
                        .map(kind -> format.of("access.kind", kind))
                        .collect(format.punctuation().listed()))
                .table(format.text("access.rule." + found.rule().name()), under, found.rows());
    }
}
