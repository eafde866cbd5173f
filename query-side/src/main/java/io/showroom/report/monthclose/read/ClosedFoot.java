package io.showroom.report.monthclose.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds the corrections after a month's close to the foot of a report's form. */
@Component
record ClosedFoot(FigureWords words) {

    /** Returns the form with a line for each closed month and each figure that later entries changed. */
    Form below(Form form, List<ClosedFigures> closed, ViewFormat format) {
        if (closed.isEmpty()) {
            return form;
        }
        List<FormLine> foot = new ArrayList<>(form.foot());
        for (ClosedFigures one : closed) {
            foot.add(line(form, head(one.month(), format)));
            one.later()
                    .byName()
                    .forEach((name, later) -> foot.add(line(
                            form,
                            format.text(
                                    "monthclose.line",
                                    words.of(name, format),
                                    format.number(one.closed(name)),
                                    format.change(later)))));
        }
        return form.below(foot);
    }

    private static String head(ClosedMonth month, ViewFormat format) {
        return String.join(
                " · ",
                format.text("monthclose.closedTitle", format.store(month.store()), month.month()),
                MonthCloseForm.closedBy(month, format),
                MonthCloseForm.position(month, format));
    }

    private static FormLine line(Form form, String text) {
        return FormLine.of(FormCell.of(text).over(form.columns().size()));
    }
}
