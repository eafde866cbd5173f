package io.showroom.report.monthclose.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormLine;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Writes below a report on paper or in a file what was entered after its month was closed. */
@Component
record ClosedFoot(FigureWords words) {

    /** The form with a line for each closed month and each figure that later entries changed. */
    Form below(Form form, List<AsClosed> closed, Say say) {
        if (closed.isEmpty()) {
            return form;
        }
        List<FormLine> foot = new ArrayList<>(form.foot());
        for (AsClosed one : closed) {
            foot.add(line(form, head(one.month(), say)));
            one.later()
                    .byName()
                    .forEach((name, later) -> foot.add(line(
                            form,
                            say.text(
                                    "monthclose.line",
                                    words.of(name, say),
                                    say.number(one.closed(name)),
                                    say.change(later)))));
        }
        return form.below(foot);
    }

    private static String head(ClosedMonth month, Say say) {
        return String.join(
                " · ",
                say.text("monthclose.closedTitle", say.store(month.store()), month.month()),
                MonthCloseForm.closedBy(month, say),
                MonthCloseForm.position(month, say));
    }

    private static FormLine line(Form form, String text) {
        return FormLine.of(FormCell.of(text).over(form.columns().size()));
    }
}
