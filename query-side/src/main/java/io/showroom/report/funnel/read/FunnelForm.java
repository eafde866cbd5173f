package io.showroom.report.funnel.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.funnel.read.FunnelAnswer.Rates;
import io.showroom.report.funnel.read.FunnelAnswer.StageFigures;
import io.showroom.report.read.ReportTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The funnel as a form: for each group seven lines of stages and six of rates, below them how they are read. */
final class FunnelForm {

    private static final int COLUMNS = 8;

    private final String reading;
    private final ReportTexts texts;
    private final Locale locale;
    private final List<FormLine> lines = new ArrayList<>();

    private FunnelForm(String reading, ReportTexts texts, Locale locale) {
        this.reading = reading;
        this.texts = texts;
        this.locale = locale;
    }

    static Form of(FunnelAnswer report, FunnelQuestion question, List<String> notes, ReportTexts texts, Locale locale) {
        FunnelForm file = new FunnelForm(report.reading(), texts, locale);
        file.add(texts.name(null, "", locale), report.stages(), report.rates());
        texts.ordered(question.by(), report.groups(), FunnelAnswer.Group::key, locale)
                .forEach(group ->
                        file.add(texts.name(question.by(), group.key(), locale), group.stages(), group.rates()));
        notes.forEach(note -> file.lines.add(FormLine.of(FormCell.of(note).over(COLUMNS))));
        return Form.table(
                texts.text("funnel", locale),
                texts.under(locale, question.asked(), question.from(), question.to(), question.by()),
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
                texts.share(value, locale),
                null,
                null));
    }

    private @Nullable FormCell share(@Nullable Double share) {
        return share == null ? null : texts.share(share, locale);
    }

    private String text(String code) {
        return texts.text(code, locale);
    }
}
