package io.showroom.report.sources.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormListing;
import io.showroom.report.read.Breakdown;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.sources.read.SourcesAnswer.SourceLine;
import io.showroom.screen.read.ViewFormat;

/** Lays the sources report out as a form. */
final class SourcesForm {

    private SourcesForm() {}

    static Form of(SourcesAnswer report, SourcesQuestion question, ViewFormat format) {
        ReportTexts texts = new ReportTexts(format);
        return new FormListing<SourceLine>(column -> texts.text("sources." + column))
                .text("source", 18, row -> texts.name(Breakdown.SOURCE, row.source()))
                .text("campaign", 14, SourceLine::campaign)
                .number("visits", 8, SourceLine::visits)
                .number("calls", 8, SourceLine::calls)
                .number("leads", 8, SourceLine::leads)
                .number("captured", 8, SourceLine::captured)
                .text("gradeMix", 22, row -> grades(row, format))
                .number("testDrives", 8, SourceLine::testDrives)
                .number("orders", 8, SourceLine::orders)
                .number("deliveries", 8, SourceLine::deliveries)
                .number("defeats", 8, SourceLine::defeats)
                .number("closingRate", 8, row -> format.share(row.closingRate()))
                .number("medianDaysToOrder", 8, SourceLine::medianDaysToOrder)
                .number("share", 8, row -> FormCell.share(row.share()))
                .number("cost", 8, SourceLine::cost)
                .table(
                        texts.text("sources"),
                        texts.under(question.scope(), question.from(), question.to(), null),
                        report.rows());
    }

    private static String grades(SourceLine row, ViewFormat format) {
        return row.gradeMix().entrySet().stream()
                .map(grade -> grade.getKey() + " " + grade.getValue())
                .collect(format.punctuation().listed());
    }
}
