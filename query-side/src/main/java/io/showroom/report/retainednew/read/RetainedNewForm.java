package io.showroom.report.retainednew.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Side;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The report as a form: a line for each group, retained and new side by side, the total at the foot. */
final class RetainedNewForm {

    private static final List<String> SIDE = List.of(
            "base",
            "reopened",
            "orders",
            "grossOrders",
            "defeated",
            "lost",
            "frozen",
            "invalid",
            "openAtEnd",
            "conversion");

    private RetainedNewForm() {}

    static Form of(RetainedNewAnswer report, RetainedNewQuestion question, Say say) {
        ReportTexts texts = new ReportTexts(say);
        String title = texts.text("retainedNew");
        List<FormLine> lines = texts.ordered(question.by(), report.groups(), RetainedNewAnswer.Group::key).stream()
                .map(group -> line(
                        texts.name(question.by(), group.key()),
                        group.retained(),
                        group.opened(),
                        group.movedIn(),
                        group.movedOut(),
                        say))
                .toList();
        FormLine total = line(
                texts.name(null, ""), report.total().retained(), report.total().opened(), null, null, say);
        return new Form(
                title + " " + report.month(),
                title,
                texts.under(question.asked(), report.month(), report.month(), question.by()),
                columns(say),
                List.of(FormBlock.of(lines.isEmpty() ? List.of(total) : lines)),
                lines.isEmpty() ? List.of() : List.of(total),
                List.of(),
                true);
    }

    private static List<FormColumn> columns(Say say) {
        ReportTexts texts = new ReportTexts(say);
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.text(texts.text("name"), 18)));
        for (String side : List.of("retained", "new")) {
            SIDE.forEach(figure -> columns.add(FormColumn.number(texts.text("retainedNew." + figure), 9)
                    .under(texts.text("retainedNew." + side))));
        }
        columns.add(FormColumn.number(texts.text("retainedNew.movedIn"), 8));
        columns.add(FormColumn.number(texts.text("retainedNew.movedOut"), 8));
        return columns;
    }

    private static FormLine line(
            String name, Side retained, Side opened, @Nullable Long movedIn, @Nullable Long movedOut, Say say) {
        return FormLine.of(Stream.of(
                        Stream.<@Nullable Object>of(name),
                        figures(retained, say),
                        figures(opened, say),
                        Stream.<@Nullable Object>of(movedIn, movedOut))
                .flatMap(cells -> cells)
                .toList());
    }

    private static Stream<@Nullable Object> figures(Side side, Say say) {
        return Stream.of(
                        Stream.<@Nullable Object>of(side.base(), side.reopened(), side.orders(), side.grossOrders()),
                        RetainedNewMeasure.KINDS.stream()
                                .<@Nullable Object>map(kind -> side.defeats().get(kind)),
                        Stream.<@Nullable Object>of(side.openAtEnd(), say.share(side.conversion())))
                .flatMap(cells -> cells);
    }
}
