package io.showroom.report.funnel.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.funnel.read.FunnelAnswer.Rates;
import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the funnel out as a form: for each group seven lines of stages and six of rates, the notes below. */
final class FunnelForm {

    private static final int COLUMNS = 8;

    private final String reading;
    private final ReportTexts texts;
    private final ViewFormat format;
    private final List<FormLine> lines = new ArrayList<>();

    private FunnelForm(String reading, ViewFormat format) {
        this.reading = reading;
        this.texts = new ReportTexts(format);
        this.format = format;
    }

    static Form of(FunnelAnswer report, FunnelQuestion question, List<String> notes, ViewFormat format) {
        FunnelForm file = new FunnelForm(report.reading(), format);
        ReportTexts texts = file.texts;
        file.add(texts.name(null, ""), report.stages(), report.rates());
        texts.ordered(question.by(), report.groups(), FunnelAnswer.Group::key)
                .forEach(group -> file.add(texts.name(question.by(), group.key()), group.stages(), group.rates()));
        notes.forEach(note -> file.lines.add(FormLine.of(FormCell.of(note).over(COLUMNS))));
        return Form.table(
                texts.text("funnel"),
                texts.under(question.scope(), question.from(), question.to(), question.by()),
                file.columns(),
                FormBlock.of(file.lines));
    }

    private List<FormColumn> columns() {
        return List.of(
                FormColumn.text(text("name"), 20),
                FormColumn.text(text("funnel.stage"), 18),
                FormColumn.number(text("funnel.prospects"), 12),
                FormColumn.number(text("funnel.reachedDirectly"), 12),
                FormColumn.number(text("funnel.skipped"), 10),
                FormColumn.number(text("funnel.ofPrevious") + text("funnel.read." + reading), 12),
                FormColumn.number(text("funnel.ofFirst") + text("funnel.read." + reading), 12),
                FormColumn.number(text("funnel.medianDays"), 12));
    }

    private void add(String name, List<StageFigures> stages, Rates rates) {
        for (StageFigures stage : stages) {
            lines.add(FormLine.of(
                    name,
                    text("funnel.stage." + stage.stage()),
                    stage.prospects(),
                    stage.reachedDirectly(),
                    stage.skipped(),
                    share(stage.ofPrevious()),
                    share(stage.ofFirst()),
                    stage.medianDays()));
        }
        rate(name, "capture", rates.capture());
        rate(name, "testDrive", rates.testDrive());
        rate(name, "closing", rates.closing());
        rate(name, "againVisit", rates.againVisit());
        rate(name, "invitation", rates.invitation());
        rate(name, "defeat", rates.defeat());
    }

    private void rate(String name, String rate, @Nullable Double value) {
        lines.add(FormLine.of(
                name,
                text("funnel.rate." + rate) + text("funnel.read." + reading),
                FormCell.EMPTY,
                FormCell.EMPTY,
                FormCell.EMPTY,
                format.share(value),
                null,
                null));
    }

    private @Nullable FormCell share(@Nullable Double share) {
        return share == null ? null : format.share(share);
    }

    private String text(String code) {
        return texts.text(code);
    }
}
