package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormListing;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.prospect.read.CustomerReferences;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Layout of a check's findings as a form, with customers by name and the wording of the check's page. */
@Component
record CheckForm(CheckWords words, CustomerReferences mentions) {

    Form of(AuditCheck check, CheckQuestion question, List<Finding> found, ReportRequest request) {
        ViewFormat format = request.format();
        String name = check.name();
        Map<String, CustomerReference> several = mentions.of(CheckWords.severalIn(name, found), request.actor());
        return new FormListing<Finding>(column -> format.text("checks." + column))
                .text("column.store", 14, finding -> format.store(finding.store()))
                .text("column.day", 11, Finding::day)
                .text(
                        "column.customer",
                        14,
                        finding -> finding.prospectId() == null ? null : format.called(finding.name()))
                .text("column.consultant", 14, finding -> format.staff(finding.consultant()))
                .text("column.actor", 14, finding -> format.staff(finding.actor()))
                .text("column.recordedAt", 19, finding -> format.exactly(finding.recordedAt(), zone(finding, format)))
                .number(name + ".measure", 12, Finding::measure)
                .text("column.before", 22, finding -> words.of(name, finding.before(), zone(finding, format), format))
                .text(
                        "column.after",
                        30,
                        finding -> CheckWords.isSeveral(name)
                                ? CustomerReference.texts(CheckWords.several(finding), several, format).stream()
                                        .collect(format.punctuation().listed())
                                : words.of(name, finding.after(), zone(finding, format), format))
                .text("column.later", 12, finding -> words.of(name, finding.later(), zone(finding, format), format))
                .number("column.event", 8, Finding::sequence)
                .table(format.text("checks." + name), under(question, format), found);
    }

    private static List<String> under(CheckQuestion question, ViewFormat format) {
        Punctuation punctuation = format.punctuation();
        List<String> under = new ArrayList<>();
        under.add(
                question.stores() == null
                        ? format.text("all")
                        : question.stores().stream().map(format::store).collect(punctuation.listed()));
        under.add(question.from() + " – " + question.to());
        question.parameters()
                .forEach((name, value) ->
                        under.add(punctuation.labelled(format.text("checks.parameter." + name), value)));
        return under;
    }

    private static String zone(Finding finding, ViewFormat format) {
        return format.zone(finding.store()).getId();
    }
}
