package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.prospect.read.Mention;
import io.showroom.prospect.read.Mentions;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A check's list as a form: customers by their names, in the words of the check's page. */
@Component
record CheckForm(CheckWords words, Mentions mentions) {

    Form of(AuditCheck check, CheckQuestion question, List<Finding> found, ReportRequest request) {
        Say say = request.say();
        String name = check.name();
        Map<String, Mention> several = mentions.of(CheckWords.severalIn(name, found), request.actor());
        return new FormListing<Finding>(column -> say.text("checks." + column))
                .text("column.store", 14, finding -> say.store(finding.store()))
                .text("column.day", 11, Finding::day)
                .text(
                        "column.customer",
                        14,
                        finding -> finding.prospectId() == null ? null : say.called(finding.name()))
                .text("column.consultant", 14, finding -> say.staff(finding.consultant()))
                .text("column.actor", 14, finding -> say.staff(finding.actor()))
                .text("column.recordedAt", 19, finding -> say.exactly(finding.recordedAt(), zone(finding, say)))
                .number(name + ".measure", 12, Finding::measure)
                .text("column.before", 22, finding -> words.of(name, finding.before(), zone(finding, say), say))
                .text(
                        "column.after",
                        30,
                        finding -> CheckWords.isSeveral(name)
                                ? Mention.texts(CheckWords.several(finding), several, say).stream()
                                        .collect(say.punctuation().listed())
                                : words.of(name, finding.after(), zone(finding, say), say))
                .text("column.later", 12, finding -> words.of(name, finding.later(), zone(finding, say), say))
                .number("column.event", 8, Finding::sequence)
                .table(say.text("checks." + name), under(question, say), found);
    }

    private static List<String> under(CheckQuestion question, Say say) {
        Punctuation punctuation = say.punctuation();
        List<String> under = new ArrayList<>();
        under.add(
                question.stores() == null
                        ? say.text("all")
                        : question.stores().stream().map(say::store).collect(punctuation.listed()));
        under.add(question.from() + " – " + question.to());
        question.parameters()
                .forEach((name, value) -> under.add(punctuation.labelled(say.text("checks.parameter." + name), value)));
        return under;
    }

    private static String zone(Finding finding, Say say) {
        return say.zone(finding.store()).getId();
    }
}
