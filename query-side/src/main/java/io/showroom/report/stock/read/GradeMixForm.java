package io.showroom.report.stock.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The stock of open prospects as a form: a line for each day, a column for each grade. */
final class GradeMixForm {

    private GradeMixForm() {}

    static Form of(StockReport report, StockQuestion question, ReportTexts texts, Say say) {
        String title = say.text("reports.grade-mix");
        List<LocalDate> days = question.days();
        List<String> under = new ArrayList<>(texts.under(
                say.locale(),
                question.asked(),
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast(),
                null));
        if (question.asked().consultant() != null) {
            under.add(say.staff(question.asked().consultant()));
        }
        List<String> grades = grades(report, question, say);
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.mark(say.text("grademix.day"), 12)));
        grades.forEach(grade -> columns.add(FormColumn.number(name(grade, say), 8)));
        columns.add(FormColumn.number(say.text("grademix.open"), 8));
        return Form.table(
                title,
                under,
                columns,
                FormBlock.of(
                        report.days().stream().map(day -> line(day, grades)).toList()));
    }

    /** The grades that occur, hottest first; "none" comes last. */
    static List<String> grades(StockReport report, StockQuestion question, Say say) {
        Map<String, Long> found = new TreeMap<>();
        report.days().forEach(day -> day.grades().forEach((grade, open) -> found.merge(grade, open, Long::sum)));
        List<String> stores = question.asked().stores();
        String store = stores != null && stores.size() == 1 ? stores.getFirst() : null;
        return List.copyOf(say.hottestFirst(store, found).keySet());
    }

    /** What a grade is called. */
    static String name(String grade, Say say) {
        return grade.equals("none") ? say.text("grademix.ungraded") : grade;
    }

    private static FormLine line(StockReport.Day day, List<String> grades) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(day.day()));
        grades.forEach(grade -> cells.add(day.grades().getOrDefault(grade, 0L)));
        cells.add(FormCell.of(day.open()).as(FormCell.Tone.STRONG));
        return FormLine.of(cells);
    }
}
