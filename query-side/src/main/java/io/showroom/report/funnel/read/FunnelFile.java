package io.showroom.report.funnel.read;

import io.showroom.report.funnel.read.FunnelReport.Rates;
import io.showroom.report.funnel.read.FunnelReport.StageFigures;
import io.showroom.report.read.By;
import io.showroom.report.read.ReportTexts;
import io.showroom.web.read.TableFile;
import io.showroom.web.read.TableFile.Percent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The funnel as a table: for each group seven rows of stages and six of rates. */
final class FunnelFile {

    private final ReportTexts texts;
    private final Locale locale;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private FunnelFile(ReportTexts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    static TableFile of(FunnelReport report, @Nullable By by, ReportTexts texts, Locale locale) {
        FunnelFile file = new FunnelFile(texts, locale);
        file.add(null, "", report.stages(), report.rates());
        report.groups().forEach(group -> file.add(by, group.key(), group.stages(), group.rates()));
        List<String> headers = texts.texts(
                locale,
                "key",
                "name",
                "funnel.stage",
                "funnel.prospects",
                "funnel.reachedDirectly",
                "funnel.skipped",
                "funnel.ofPrevious",
                "funnel.ofFirst",
                "funnel.medianDays");
        return new TableFile(texts.text("funnel", locale), headers, file.rows);
    }

    private void add(@Nullable By by, String key, List<StageFigures> stages, Rates rates) {
        String name = texts.name(by, key, locale);
        for (StageFigures stage : stages) {
            rows.add(Arrays.asList(
                    key,
                    name,
                    texts.text("funnel.stage." + stage.stage(), locale),
                    stage.prospects(),
                    stage.reachedDirectly(),
                    stage.skipped(),
                    Percent.of(stage.ofPrevious()),
                    Percent.of(stage.ofFirst()),
                    stage.medianDays()));
        }
        rate(key, name, "capture", rates.capture());
        rate(key, name, "testDrive", rates.testDrive());
        rate(key, name, "closing", rates.closing());
        rate(key, name, "againVisit", rates.againVisit());
        rate(key, name, "invitation", rates.invitation());
        rate(key, name, "defeat", rates.defeat());
    }

    private void rate(String key, String name, String rate, @Nullable Double value) {
        rows.add(Arrays.asList(
                key, name, texts.text("funnel.rate." + rate, locale), null, null, null, Percent.of(value), null, null));
    }
}
