package io.showroom.report.stock.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.ViewFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays the stock of open prospects out as a form: a line for each day, a column for each grade. */
final class GradeMixForm {

    private GradeMixForm() {}

    static Form of(StockAnswer report, StockQuestion question, ViewFormat format) {
        String title = format.text("reports.grade-mix");
        List<LocalDate> days = question.days();
        List<String> under = new ReportTexts(format)
                .under(
                        question.scope(),
                        days.isEmpty() ? null : days.getFirst(),
                        days.isEmpty() ? null : days.getLast(),
                        null);
        List<String> grades = grades(report, question, format);
        List<String> ordered = ordered(report, question, format);
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.mark(format.text("grademix.day"), 12)));
        grades.forEach(grade -> columns.add(FormColumn.number(name(grade, format), 8)));
        columns.add(FormColumn.number(format.text("grademix.open"), 8));
        ordered.forEach(grade ->
                columns.add(FormColumn.number(orderName(grade, format), 8).under(format.text("grademix.ordered"))));
        return Form.table(
                title,
                under,
                columns,
                FormBlock.of(report.days().stream()
                        .map(day -> line(day, grades, ordered))
                        .toList()));
    }

    /** Returns the grades that occur, hottest first, "none" last. */
    static List<String> grades(StockAnswer report, StockQuestion question, ViewFormat format) {
        return hottestFirst(StockAnswer.Day::grades, report, question, format);
    }

    /** Returns the order grades that occur: several where several schemes are or were in use. */
    static List<String> ordered(StockAnswer report, StockQuestion question, ViewFormat format) {
        return hottestFirst(StockAnswer.Day::ordered, report, question, format);
    }

    private static List<String> hottestFirst(
            Function<StockAnswer.Day, Map<String, Long>> which,
            StockAnswer report,
            StockQuestion question,
            ViewFormat format) {
        Map<String, Long> found = new TreeMap<>();
        report.days().forEach(day -> which.apply(day).forEach((grade, count) -> found.merge(grade, count, Long::sum)));
        List<String> stores = question.scope().stores();
        String store = stores != null && stores.size() == 1 ? stores.getFirst() : null;
        return List.copyOf(format.hottestFirst(store, found).keySet());
    }

    /** Returns the display name of a grade. */
    static String name(String grade, ViewFormat format) {
        return grade.equals("none") ? format.text("grademix.ungraded") : grade;
    }

    /** Returns the display name of an order grade; that of the status ORDERED for a scheme without one. */
    static String orderName(String grade, ViewFormat format) {
        return grade.equals("none") ? format.text("status.ORDERED") : grade;
    }

    private static FormLine line(StockAnswer.Day day, List<String> grades, List<String> ordered) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(day.day()));
        grades.forEach(grade -> cells.add(day.grades().getOrDefault(grade, 0L)));
        cells.add(FormCell.of(day.open()).as(FormCell.Tone.STRONG));
        ordered.forEach(grade -> cells.add(day.ordered().getOrDefault(grade, 0L)));
        return FormLine.of(cells);
    }
}
