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
 * Writes the notes below a funnel on page, print and files: the reading of the rates, and the stages where direct and
 * skipped do not add up to reached. They need not add up in the period reading: an act may follow when a later stage
 * was reached before the period, or come only after it.
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
     * Returns the same notes for print and files, with the numbers of orders.
     *
     * @param net orders gross and net of cancellations; null if they cannot be determined
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
