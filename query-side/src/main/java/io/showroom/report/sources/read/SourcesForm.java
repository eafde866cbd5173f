package io.showroom.report.sources.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormListing;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.sources.read.SourcesAnswer.Row;
import io.showroom.screen.read.Say;

/** The sources report as a form. */
final class SourcesForm {

    private SourcesForm() {}

    static Form of(SourcesAnswer report, SourcesQuestion question, Say say) {
        ReportTexts texts = new ReportTexts(say);
        return new FormListing<Row>(column -> texts.text("sources." + column))
                .text("source", 18, row -> texts.name(By.SOURCE, row.source()))
                .text("campaign", 14, Row::campaign)
                .number("visits", 8, Row::visits)
                .number("calls", 8, Row::calls)
                .number("leads", 8, Row::leads)
                .number("captured", 8, Row::captured)
                .text("gradeMix", 22, row -> grades(row, say))
                .number("testDrives", 8, Row::testDrives)
                .number("orders", 8, Row::orders)
                .number("deliveries", 8, Row::deliveries)
                .number("defeats", 8, Row::defeats)
                .number("closingRate", 8, row -> say.share(row.closingRate()))
                .number("medianDaysToOrder", 8, Row::medianDaysToOrder)
                .number("share", 8, row -> FormCell.share(row.share()))
                .number("cost", 8, Row::cost)
                .table(
                        texts.text("sources"),
                        texts.under(question.asked(), question.from(), question.to(), null),
                        report.rows());
    }

    private static String grades(Row row, Say say) {
        return row.gradeMix().entrySet().stream()
                .map(grade -> grade.getKey() + " " + grade.getValue())
                .collect(say.punctuation().listed());
    }
}
