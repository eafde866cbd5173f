package io.showroom.report.stores.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.ReportTexts;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lays the comparison of stores out as a form: a column for each store, a line for each figure. */
record StoresForm(List<StoreLine> lines, ViewFormat format) {

    static Form of(StoresAnswer report, StoresQuestion asked, ViewFormat format) {
        StoresForm form = new StoresForm(report.lines(), format);
        String title = format.text("stores.title");
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.text(format.text("stores.figure"), 24)));
        form.lines.forEach(line -> columns.add(
                FormColumn.number(line.store() == null ? format.text("stores.all") : format.store(line.store()), 14)));
        return new Form(
                title + " " + report.day(),
                title,
                new ReportTexts(format).under(asked.scope(), report.day(), report.day(), null),
                columns,
                List.of(
                        form.achieved(format.text("stores.toDate"), StoreLine::toDate),
                        form.achieved(format.text("stores.before"), StoreLine::before),
                        form.achieved(format.text("stores.onDay"), StoreLine::today),
                        form.stock()),
                List.of(),
                List.of(),
                false);
    }

    private FormBlock achieved(String title, Function<StoreLine, StoreAchievement> when) {
        List<FormLine> figures = new ArrayList<>();
        for (String stage : StoreAchievement.STAGES) {
            figures.add(
                    line(format.text("stage." + stage), one -> when.apply(one).of(stage)));
            if (stage.equals("captured")) {
                figures.add(line(
                        format.text("stores.captureRate"),
                        one -> format.share(when.apply(one).captureRate())));
            }
        }
        figures.add(line(format.text("stores.defeats"), one -> when.apply(one).defeats()));
        return FormBlock.of(title, figures, List.of());
    }

    private FormBlock stock() {
        List<FormLine> figures = new ArrayList<>();
        figures.add(line(format.text("stores.openAll"), StoreLine::open));
        for (String grade : grades(lines, format)) {
            figures.add(line(grade.equals("none") ? format.text("stores.noGrade") : grade, one -> one.of(grade)));
        }
        figures.add(line(format.text("stores.overdue"), StoreLine::overdue));
        figures.add(line(format.text("stores.ungraded"), StoreLine::ungraded));
        return FormBlock.of(format.text("stores.stock"), figures, List.of());
    }

    private FormLine line(String name, Function<StoreLine, Object> figure) {
        List<@Nullable Object> cells = new ArrayList<>(List.of(name));
        lines.forEach(one -> cells.add(figure.apply(one)));
        return FormLine.of(cells);
    }

    /** Returns the grades that occur in any store, in the order of the stores' schemes, hottest first, "none" last. */
    static List<String> grades(List<StoreLine> lines, ViewFormat format) {
        Set<String> grades = new LinkedHashSet<>();
        for (StoreLine line : lines) {
            if (line.store() != null) {
                grades.addAll(format.hottestFirst(line.store(), line.grades()).keySet());
            }
        }
        if (grades.remove("none")) {
            grades.add("none");
        }
        return List.copyOf(grades);
    }
}
