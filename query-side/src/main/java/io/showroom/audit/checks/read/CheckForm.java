package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.Mention;
import io.showroom.prospect.read.Mentions;
import io.showroom.report.read.ReportRequest;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.Say;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A check's list as a form: customers by their names, in the words of the check's page. */
@Component
record CheckForm(CheckWords words, Mentions mentions) {

    Form of(AuditCheck check, CheckQuestion question, List<Finding> found, ReportRequest request) {
        Say say = request.say();
        Map<String, Mention> several = mentions.of(CheckWords.severalIn(check.name(), found), request.actor());
        return Form.table(
                say.text("checks." + check.name()),
                under(question, say),
                List.of(
                        text("store", 14, say),
                        text("day", 11, say),
                        text("customer", 14, say),
                        text("consultant", 14, say),
                        text("actor", 14, say),
                        text("recordedAt", 19, say),
                        FormColumn.number(say.text("checks." + check.name() + ".measure"), 12),
                        text("before", 22, say),
                        text("after", 30, say),
                        text("later", 12, say),
                        FormColumn.number(say.text("checks.column.event"), 8)),
                FormBlock.of(found.stream()
                        .map(finding -> line(check.name(), finding, several, say))
                        .toList()));
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

    private static FormColumn text(String column, double width, Say say) {
        return FormColumn.text(say.text("checks.column." + column), width);
    }

    private FormLine line(String check, Finding finding, Map<String, Mention> several, Say say) {
        String zone = say.zone(finding.store()).getId();
        return FormLine.of(
                say.store(finding.store()),
                finding.day(),
                finding.prospectId() == null ? null : say.called(finding.name()),
                finding.consultant() == null ? null : say.staff(finding.consultant()),
                finding.actor() == null ? null : say.staff(finding.actor()),
                moment(finding.recordedAt(), zone, say),
                finding.measure(),
                words.of(check, finding.before(), zone, say),
                CheckWords.isSeveral(check)
                        ? Mention.texts(CheckWords.several(finding), several, say).stream()
                                .collect(say.punctuation().listed())
                        : words.of(check, finding.after(), zone, say),
                words.of(check, finding.later(), zone, say),
                finding.sequence());
    }

    private static @Nullable String moment(@Nullable Instant instant, String zone, Say say) {
        return instant == null ? null : say.exactly(instant, zone);
    }
}
