package io.showroom.report.funnel.read;

import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.read.Stage;
import io.showroom.report.retainednew.read.NetOrders;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a funnel's page, paper and files say below its figures: which reading its rates are of, and at which stages the
 * act itself and the skipped do not add up to the reached. In the period reading they need not: who drives after the
 * quote had reached the stage before, who drives after the period reaches it without the act.
 */
final class FunnelNotes {

    private FunnelNotes() {}

    static List<String> of(FunnelAnswer report, ViewFormat format) {
        ReportTexts texts = new ReportTexts(format);
        List<String> gaps = report.stages().stream()
                .filter(stage -> gap(stage) != 0)
                .map(stage -> texts.text(
                        gap(stage) > 0 ? "funnel.gap.before" : "funnel.gap.after",
                        texts.text("funnel.stage." + stage.stage()),
                        stage.reachedDirectly(),
                        stage.skipped(),
                        stage.prospects(),
                        Math.abs(gap(stage))))
                .toList();
        return Stream.concat(Stream.of(texts.text("funnel.reading." + report.reading())), gaps.stream())
                .toList();
    }

    /**
     * The same on paper, with the orders: who reached the order, by which act, and what orders there were.
     *
     * @param net orders gross and net of cancellations; null where they cannot be told
     */
    static List<String> onPaper(
            FunnelQuestion question, FunnelAnswer answer, NetOrders.@Nullable Count net, ViewFormat format) {
        List<String> notes = new ArrayList<>(of(answer, format));
        answer.stages().stream()
                .filter(stage -> stage.stage().equals(Stage.ORDER.code()))
                .forEach(stage -> notes.add(format.text("funnel.orders", stage.prospects(), stage.reachedDirectly())));
        if (net != null) {
            notes.add(format.text("netorders.both", net.gross(), net.cancelled(), net.net()));
        }
        if (question.reading() == FunnelReading.PERIOD) {
            notes.add(format.text("netorders.why"));
        }
        return notes;
    }

    private static long gap(StageFigures stage) {
        return stage.reachedDirectly() + stage.skipped() - stage.prospects();
    }
}
