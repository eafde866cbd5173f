package io.showroom.report.traffic.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.traffic.read.TrafficAnswer.Block;
import io.showroom.report.traffic.read.TrafficAnswer.Line;
import io.showroom.screen.read.ViewFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lays the traffic statistics out as the paper form: visits, calls and leads as blocks, a line for each day, sums at
 * the foot of each.
 */
record TrafficForm(TrafficAnswer report, List<TrafficColumns.TrafficColumn> columns, ViewFormat format) {

    static Form of(TrafficAnswer report, TrafficQuestion question, ViewFormat format) {
        List<String> stores = question.scope().stores();
        String store = stores != null && stores.size() == 1 ? stores.getFirst() : null;
        TrafficForm form = new TrafficForm(report, TrafficColumns.of(report, store, format), format);
        String title = format.text("reports.traffic");
        List<String> under = new ReportTexts(format).under(question.scope(), report.month(), report.month(), null);
        return new Form(
                title + " " + report.month(),
                title,
                under,
                form.headings(),
                List.of(
                        form.block("traffic.visits", report.visits()),
                        form.block("traffic.calls", report.calls()),
                        form.block("traffic.leads", report.leads())),
                form.outlets(),
                List.of(),
                true);
    }

    private List<FormColumn> headings() {
        List<FormColumn> headings = new ArrayList<>(List.of(FormColumn.text(format.text("column.day"), 11)));
        columns.forEach(column -> {
            FormColumn heading = FormColumn.number(column.heading(), column.group() == null ? 7 : 4.5);
            headings.add(column.group() == null ? heading : heading.under(column.group()));
        });
        return headings;
    }

    private FormBlock block(String title, Block block) {
        return FormBlock.of(
                format.text(title),
                block.days().stream().map(this::day).toList(),
                Stream.of(
                                line(format.text("form.total"), block.total()),
                                block.dailyAverage() == null
                                        ? null
                                        : line(format.text("traffic.dailyAverage"), block.dailyAverage()),
                                line(format.text("traffic.previousMonth"), block.previousMonth()),
                                line(format.text("traffic.change"), block.change()))
                        .filter(line -> line != null)
                        .toList());
    }

    private FormLine day(Line<Long> line) {
        LocalDate day = line.day();
        boolean weekend =
                day != null && (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        List<@Nullable Object> cells = new ArrayList<>();
        FormCell first = FormCell.of(day);
        cells.add(weekend ? first.as(FormCell.Tone.SHADED) : first);
        columns.forEach(column -> {
            Number n = column.in(line);
            FormCell cell = FormCell.of(n.longValue() == 0 ? null : n);
            cells.add(weekend ? cell.as(FormCell.Tone.SHADED) : cell);
        });
        return FormLine.of(cells);
    }

    private FormLine line(String name, Line<? extends Number> line) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(name));
        columns.forEach(column -> cells.add(rounded(column.in(line))));
        return FormLine.of(cells);
    }

    private static Number rounded(Number number) {
        return number instanceof Double exact ? BigDecimal.valueOf(exact).setScale(1, RoundingMode.HALF_UP) : number;
    }

    private List<FormLine> outlets() {
        return report.orders().stream()
                .map(outlet -> FormLine.of(
                        FormCell.of(format.text(
                                        "traffic.ordersAndShare", format.text("traffic.outlet." + outlet.outlet())))
                                .over(6),
                        FormCell.of(outlet.orders()).over(2),
                        FormCell.share(outlet.share()).over(2)))
                .toList();
    }
}
