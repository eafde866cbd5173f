package io.showroom.report.sources.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;

/** The sources report as a form. */
final class SourcesForm {

    private SourcesForm() {}

    static Form of(SourcesAnswer report, SourcesQuestion question, Say say) {
        ReportTexts texts = new ReportTexts(say);
        return Form.table(
                texts.text("sources"),
                texts.under(question.asked(), question.from(), question.to(), null),
                columns(say),
                FormBlock.of(report.rows().stream().map(row -> line(row, say)).toList()));
    }

    private static List<FormColumn> columns(Say say) {
        ReportTexts texts = new ReportTexts(say);
        List<FormColumn> columns = new ArrayList<>();
        columns.add(FormColumn.text(texts.text("sources.source"), 18));
        columns.add(FormColumn.text(texts.text("sources.campaign"), 14));
        for (String figure : List.of("visits", "calls", "leads", "captured")) {
            columns.add(FormColumn.number(texts.text("sources." + figure), 8));
        }
        columns.add(FormColumn.text(texts.text("sources.gradeMix"), 22));
        for (String figure : List.of(
                "testDrives", "orders", "deliveries", "defeats", "closingRate", "medianDaysToOrder", "share", "cost")) {
            columns.add(FormColumn.number(texts.text("sources." + figure), 8));
        }
        return columns;
    }

    private static FormLine line(SourcesAnswer.Row row, Say say) {
        String grades = row.gradeMix().entrySet().stream()
                .map(grade -> grade.getKey() + " " + grade.getValue())
                .collect(say.punctuation().listed());
        return FormLine.of(
                new ReportTexts(say).name(By.SOURCE, row.source()),
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
                say.share(row.closingRate()),
                row.medianDaysToOrder(),
                FormCell.share(row.share()),
                row.cost());
    }
}
