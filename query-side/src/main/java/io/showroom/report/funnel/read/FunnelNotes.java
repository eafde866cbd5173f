package io.showroom.report.funnel.read;

import io.showroom.report.funnel.read.FunnelReport.StageFigures;
import io.showroom.report.read.ReportTexts;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What a funnel's page, paper and files say below its figures: which reading its rates are of, and at which stages the
 * act itself and the skipped do not add up to the reached. In the period reading they need not: who drives after the
 * quote had reached the stage before, who drives after the period reaches it without the act.
 */
final class FunnelNotes {

    private FunnelNotes() {}

    static List<String> of(FunnelReport report, ReportTexts texts, Locale locale) {
        List<String> gaps = report.stages().stream()
                .filter(stage -> gap(stage) != 0)
                .map(stage -> texts.text(
                        gap(stage) > 0 ? "funnel.gap.before" : "funnel.gap.after",
                        locale,
                        texts.text("funnel.stage." + stage.stage(), locale),
                        stage.reachedDirectly(),
                        stage.skipped(),
                        stage.prospects(),
                        Math.abs(gap(stage))))
                .toList();
        return Stream.concat(Stream.of(texts.text("funnel.reading." + report.reading(), locale)), gaps.stream())
                .toList();
    }

    private static long gap(StageFigures stage) {
        return stage.reachedDirectly() + stage.skipped() - stage.prospects();
    }
}
