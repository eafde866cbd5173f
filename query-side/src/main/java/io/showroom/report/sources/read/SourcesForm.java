package io.showroom.report.sources.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Punctuation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sources report as a form. */
final class SourcesForm {

    private SourcesForm() {}

    static Form of(SourcesAnswer report, SourcesQuestion question, ReportTexts texts, Locale locale) {
        return Form.table(
                texts.text("sources", locale),
                texts.under(locale, question.asked(), question.from(), question.to(), null),
                columns(texts, locale),
                FormBlock.of(report.rows().stream()
                        .map(row -> line(row, texts, locale))
                        .toList()));
    }

    private static List<FormColumn> columns(ReportTexts texts, Locale locale) {
        List<FormColumn> columns = new ArrayList<>();
        columns.add(FormColumn.text(texts.text("sources.source", locale), 18));
        columns.add(FormColumn.text(texts.text("sources.campaign", locale), 14));
        for (String figure : List.of("visits", "calls", "leads", "captured")) {
            columns.add(FormColumn.number(texts.text("sources." + figure, locale), 8));
        }
        columns.add(FormColumn.text(texts.text("sources.gradeMix", locale), 22));
        for (String figure : List.of(
                "testDrives", "orders", "deliveries", "defeats", "closingRate", "medianDaysToOrder", "share", "cost")) {
            columns.add(FormColumn.number(texts.text("sources." + figure, locale), 8));
        }
        return columns;
    }

    private static FormLine line(SourcesAnswer.Row row, ReportTexts texts, Locale locale) {
        String grades = row.gradeMix().entrySet().stream()
                .map(grade -> grade.getKey() + " " + grade.getValue())
                .collect(Punctuation.in(locale).listed());
        return FormLine.of(
                texts.name(By.SOURCE, row.source(), locale),
                row.campaign(),
                row.visits(),
                row.calls(),
                row.leads(),
                row.captured(),
                grades,
                row.testDrives(),
                row.orders(),
                row.deliveries(),
                row.defeats(),
                texts.share(row.closingRate(), locale),
                row.medianDaysToOrder(),
                FormCell.share(row.share()),
                row.cost());
    }
}
