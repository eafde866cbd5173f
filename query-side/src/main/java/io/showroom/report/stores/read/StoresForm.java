package io.showroom.report.stores.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The stores side by side as a form: a column for each store, a line for each figure. */
record StoresForm(List<StoreLine> lines, Say say) {

    static Form of(StoresAnswer report, StoresQuestion asked, Say say) {
        StoresForm form = new StoresForm(report.lines(), say);
        String title = say.text("stores.title");
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.text(say.text("stores.figure"), 24)));
        form.lines.forEach(line -> columns.add(
                FormColumn.number(line.store() == null ? say.text("stores.all") : say.store(line.store()), 14)));
        return new Form(
                title + " " + report.day(),
                title,
                new ReportTexts(say).under(asked.asked(), report.day(), report.day(), null),
                columns,
                List.of(
                        form.achieved(say.text("stores.toDate"), StoreLine::toDate),
                        form.achieved(say.text("stores.before"), StoreLine::before),
                        form.achieved(say.text("stores.onDay"), StoreLine::today),
                        form.stock()),
                List.of(),
                List.of(),
                false);
    }

    private FormBlock achieved(String title, Function<StoreLine, Achieved> when) {
        List<FormLine> figures = new ArrayList<>();
        for (String stage : Achieved.STAGES) {
            figures.add(line(say.text("stage." + stage), one -> when.apply(one).of(stage)));
            if (stage.equals("captured")) {
                figures.add(line(
                        say.text("stores.captureRate"),
                        one -> say.share(when.apply(one).captureRate())));
            }
        }
        figures.add(line(say.text("stores.defeats"), one -> when.apply(one).defeats()));
        return FormBlock.of(title, figures, List.of());
    }

    private FormBlock stock() {
        List<FormLine> figures = new ArrayList<>();
        figures.add(line(say.text("stores.openAll"), StoreLine::open));
        for (String grade : grades(lines, say)) {
            figures.add(line(grade.equals("none") ? say.text("stores.noGrade") : grade, one -> one.of(grade)));
        }
        figures.add(line(say.text("stores.overdue"), StoreLine::overdue));
        figures.add(line(say.text("stores.ungraded"), StoreLine::ungraded));
        return FormBlock.of(say.text("stores.stock"), figures, List.of());
    }

    private FormLine line(String name, Function<StoreLine, Object> figure) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(name));
        lines.forEach(one -> cells.add(figure.apply(one)));
        return FormLine.of(cells);
    }

    /** The grades that some store holds, in the order of the stores' schemes, hottest first. */
    static List<String> grades(List<StoreLine> lines, Say say) {
        Set<String> grades = new LinkedHashSet<>();
        for (StoreLine line : lines) {
            if (line.store() != null) {
                grades.addAll(say.hottestFirst(line.store(), line.grades()).keySet());
            }
        }
        if (grades.remove("none")) {
            grades.add("none");
        }
        return List.copyOf(grades);
    }
}
