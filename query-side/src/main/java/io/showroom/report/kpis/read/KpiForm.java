package io.showroom.report.kpis.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.kpis.read.KpiAnswer.Kpi;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays the KPIs out as a form: numerator, denominator and rate of each, for the month, its groups and the months
 * before.
 */
final class KpiForm {

    private KpiForm() {}

    static Form of(KpiAnswer report, KpiQuestion question, ViewFormat format) {
        String title = format.text("reports.kpis");
        ReportTexts texts = new ReportTexts(format);
        List<String> under = texts.under(question.scope(), report.month(), report.month(), question.by());
        List<FormBlock> blocks = new ArrayList<>();
        blocks.add(FormBlock.of(
                report.month(), List.of(line(format.text("form.total"), report.kpis(), format)), List.of()));
        if (!report.groups().isEmpty()) {
            blocks.add(FormBlock.of(
                    format.text("by." + report.by()),
                    texts.ordered(question.by(), report.groups(), KpiAnswer.Group::key).stream()
                            .map(group -> line(texts.name(question.by(), group.key()), group.kpis(), format))
                            .toList(),
                    List.of()));
        }
        blocks.add(FormBlock.of(
                format.text("kpis.months"),
                report.months().reversed().stream()
                        .map(month -> line(month.month(), month.kpis(), format))
                        .toList(),
                List.of()));
        return new Form(
                title + " " + report.month(),
                title,
                under,
                columns(report, format),
                blocks,
                List.of(),
                List.of(),
                true);
    }

    private static List<FormColumn> columns(KpiAnswer report, ViewFormat format) {
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.text(format.text("kpis.row"), 10)));
        for (Kpi kpi : report.kpis()) {
            String name = format.text("kpis." + kpi.kpi());
            columns.add(FormColumn.number(format.text("kpis.count"), 6).under(name));
            columns.add(FormColumn.number(format.text("kpis.of"), 6).under(name));
            columns.add(FormColumn.number(format.text("kpis.rate") + format.text("kpis.read." + kpi.kpi()), 8)
                    .under(name));
        }
        return columns;
    }

    private static FormLine line(String name, List<Kpi> kpis, ViewFormat format) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(name));
        kpis.forEach(kpi -> {
            cells.add(kpi.numerator());
            cells.add(kpi.denominator());
            cells.add(format.share(kpi.rate()));
        });
        return FormLine.of(cells);
    }
}
