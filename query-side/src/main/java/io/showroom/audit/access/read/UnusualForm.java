package io.showroom.audit.access.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;

/** What a rule finds, as a form. */
final class UnusualForm {

    private UnusualForm() {}

    static Form of(UnusualLooks.Found found, Say say) {
        AccessQuestion question = found.question();
        List<String> under = new ArrayList<>();
        under.add(question.from() + " – " + question.to());
        found.set()
                .forEach((name, value) ->
                        under.add(say.punctuation().labelled(say.text("access.parameter." + name), value)));
        String zone = question.zone().getId();
        return new FormListing<Unusual>(column -> say.text("access.column." + column))
                .text("who", 16, one -> say.staff(one.who()))
                .text("store", 16, one -> say.store(one.store()))
                .text("from", 19, one -> say.exactly(one.from(), zone))
                .text("to", 19, one -> say.exactly(one.to(), zone))
                .number("looks", 10, Unusual::looks)
                .number("persons", 10, Unusual::customers)
                .number("numbers", 10, Unusual::numbers)
                .number("reachable", 10, Unusual::reachable)
                .text("kind", 30, one -> one.kinds().stream()
                        .map(kind -> say.of("access.kind", kind))
                        .collect(say.punctuation().listed()))
                .table(say.text("access.rule." + found.rule().name()), under, found.rows());
    }
}
