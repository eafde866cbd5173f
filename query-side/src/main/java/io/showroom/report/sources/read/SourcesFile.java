package io.showroom.report.sources.read;

import io.showroom.report.read.By;
import io.showroom.report.read.ReportTexts;
import io.showroom.web.read.TableFile;
import io.showroom.web.read.TableFile.Percent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sources report as a table. */
final class SourcesFile {

    private SourcesFile() {}

    static TableFile of(SourcesReport report, ReportTexts texts, Locale locale) {
        List<String> headers = texts.texts(
                locale,
                "key",
                "sources.source",
                "sources.campaign",
                "sources.visits",
                "sources.calls",
                "sources.leads",
                "sources.captured",
                "sources.gradeMix",
                "sources.testDrives",
                "sources.orders",
                "sources.deliveries",
                "sources.defeats",
                "sources.closingRate",
                "sources.medianDaysToOrder",
                "sources.share",
                "sources.cost");
        return new TableFile(
                texts.text("sources", locale),
                headers,
                report.rows().stream().map(row -> cells(row, texts, locale)).toList());
    }

    private static List<@Nullable Object> cells(SourcesReport.Row row, ReportTexts texts, Locale locale) {
        String grades = row.gradeMix().entrySet().stream()
                .map(grade -> grade.getKey() + " " + grade.getValue())
                .collect(Collectors.joining(", "));
        return Arrays.asList(
                row.source(),
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
                Percent.of(row.closingRate()),
                row.medianDaysToOrder(),
                Percent.of(row.share()),
                row.cost());
    }
}
