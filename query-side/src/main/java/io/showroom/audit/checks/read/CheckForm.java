package io.showroom.audit.checks.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.Names;
import io.showroom.screen.read.UiTexts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A check's list as a form. */
@Component
class CheckForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final UiTexts texts;
    private final Names names;

    CheckForm(UiTexts texts, Names names) {
        this.texts = texts;
        this.names = names;
    }

    Form of(AuditCheck check, CheckQuestion question, List<Finding> found, Locale locale) {
        return Form.table(
                texts.get(locale, "checks." + check.name()),
                under(question, locale),
                List.of(
                        text("store", 14, locale),
                        text("day", 11, locale),
                        text("customer", 14, locale),
                        text("consultant", 14, locale),
                        text("actor", 14, locale),
                        text("recordedAt", 19, locale),
                        FormColumn.number(texts.get(locale, "checks." + check.name() + ".measure"), 12),
                        text("before", 22, locale),
                        text("after", 22, locale),
                        text("later", 12, locale),
                        text("prospectId", 26, locale),
                        FormColumn.number(texts.get(locale, "checks.column.event"), 8)),
                FormBlock.of(found.stream().map(this::line).toList()));
    }

    private List<String> under(CheckQuestion question, Locale locale) {
        List<String> under = new ArrayList<>();
        under.add(
                question.stores() == null
                        ? texts.get(locale, "all")
                        : question.stores().stream()
                                .map(names::store)
                                .collect(Collectors.joining(texts.get(locale, "list.comma"))));
        under.add(question.from() + " – " + question.to());
        question.parameters()
                .forEach((name, value) -> under.add(texts.get(locale, "checks.parameter." + name) + ": " + value));
        return under;
    }

    private FormColumn text(String column, double width, Locale locale) {
        return FormColumn.text(texts.get(locale, "checks.column." + column), width);
    }

    private FormLine line(Finding finding) {
        return FormLine.of(
                names.store(finding.store()),
                finding.day(),
                finding.name(),
                finding.consultant() == null ? null : names.staff(finding.consultant()),
                finding.actor() == null ? null : names.staff(finding.actor()),
                moment(finding.recordedAt(), finding.store()),
                finding.measure(),
                finding.before(),
                finding.after(),
                finding.later(),
                finding.prospectId(),
                finding.sequence());
    }

    private @Nullable String moment(@Nullable Instant instant, String store) {
        return instant == null ? null : MOMENT.format(instant.atZone(names.zone(store)));
    }
}
