package io.showroom.audit.access.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
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
        return Form.table(
                say.text("access.rule." + found.rule().name()),
                under,
                List.of(
                        text("who", 16, say),
                        text("store", 16, say),
                        text("from", 19, say),
                        text("to", 19, say),
                        number("looks", say),
                        number("persons", say),
                        number("numbers", say),
                        number("reachable", say),
                        text("kind", 30, say)),
                FormBlock.of(found.rows().stream()
                        .map(one -> line(one, question, say))
                        .toList()));
    }

    private static FormColumn text(String column, double width, Say say) {
        return FormColumn.text(say.text("access.column." + column), width);
    }

    private static FormColumn number(String column, Say say) {
        return FormColumn.number(say.text("access.column." + column), 10);
    }

    private static FormLine line(Unusual one, AccessQuestion question, Say say) {
        String zone = question.zone().getId();
        return FormLine.of(
                say.staff(one.who()),
                one.store() == null ? null : say.store(one.store()),
                say.exactly(one.from(), zone),
                say.exactly(one.to(), zone),
                one.looks(),
                one.customers(),
                one.numbers(),
                one.reachable(),
                one.kinds().stream()
                        .map(kind -> say.of("access.kind", kind))
                        .collect(say.punctuation().listed()));
    }
}
