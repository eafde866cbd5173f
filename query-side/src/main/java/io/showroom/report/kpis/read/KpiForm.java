package io.showroom.report.kpis.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.kpis.read.KpiAnswer.Kpi;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The KPIs as a form: numerator, denominator and rate of each, for the month, its groups and the months before. */
final class KpiForm {

    private KpiForm() {}

    static Form of(KpiAnswer report, KpiQuestion question, Say say) {
        String title = say.text("reports.kpis");
        ReportTexts texts = new ReportTexts(say);
        List<String> under = texts.under(question.asked(), report.month(), report.month(), question.by());
        List<FormBlock> blocks = new ArrayList<>();
        blocks.add(FormBlock.of(report.month(), List.of(line(say.text("form.total"), report.kpis(), say)), List.of()));
        if (!report.groups().isEmpty()) {
            blocks.add(FormBlock.of(
                    say.text("by." + report.by()),
                    texts.ordered(question.by(), report.groups(), KpiAnswer.Group::key).stream()
                            .map(group -> line(texts.name(question.by(), group.key()), group.kpis(), say))
                            .toList(),
                    List.of()));
        }
        blocks.add(FormBlock.of(
                say.text("kpis.months"),
                report.months().reversed().stream()
                        .map(month -> line(month.month(), month.kpis(), say))
                        .toList(),
                List.of()));
        return new Form(
                title + " " + report.month(), title, under, columns(report, say), blocks, List.of(), List.of(), true);
    }

    private static List<FormColumn> columns(KpiAnswer report, Say say) {
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.text(say.text("kpis.row"), 10)));
        for (Kpi kpi : report.kpis()) {
            String name = say.text("kpis." + kpi.kpi());
            columns.add(FormColumn.number(say.text("kpis.count"), 6).under(name));
            columns.add(FormColumn.number(say.text("kpis.of"), 6).under(name));
            columns.add(FormColumn.number(say.text("kpis.rate") + say.text("kpis.read." + kpi.kpi()), 8)
                    .under(name));
        }
        return columns;
    }

    private static FormLine line(String name, List<Kpi> kpis, Say say) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(name));
        kpis.forEach(kpi -> {
            cells.add(kpi.numerator());
            cells.add(kpi.denominator());
            cells.add(say.share(kpi.rate()));
        });
        return FormLine.of(cells);
    }
}
