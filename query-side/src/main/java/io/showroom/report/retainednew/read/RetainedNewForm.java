package io.showroom.report.retainednew.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.retainednew.read.RetainedNewAnswer.ColumnFigures;
import io.showroom.screen.read.ViewFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays the report out as a form: a line for each group, retained and new side by side, the total at the foot. */
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

    static Form of(RetainedNewAnswer report, RetainedNewQuestion question, ViewFormat format) {
        ReportTexts texts = new ReportTexts(format);
        String title = texts.text("retainedNew");
        List<FormLine> lines = texts.ordered(question.by(), report.groups(), RetainedNewAnswer.Group::key).stream()
                .map(group -> line(
                        texts.name(question.by(), group.key()),
                        group.retained(),
                        group.opened(),
                        group.movedIn(),
                        group.movedOut(),
                        format))
                .toList();
        FormLine total = line(
                texts.name(null, ""), report.total().retained(), report.total().opened(), null, null, format);
        return new Form(
                title + " " + report.month(),
                title,
                texts.under(question.scope(), report.month(), report.month(), question.by()),
                columns(format),
                List.of(FormBlock.of(lines.isEmpty() ? List.of(total) : lines)),
                lines.isEmpty() ? List.of() : List.of(total),
                List.of(),
                true);
    }

    private static List<FormColumn> columns(ViewFormat format) {
        ReportTexts texts = new ReportTexts(format);
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
            String name,
            ColumnFigures retained,
            ColumnFigures opened,
            @Nullable Long movedIn,
            @Nullable Long movedOut,
            ViewFormat format) {
        return FormLine.of(Stream.of(
                        Stream.<@Nullable Object>of(name),
                        figures(retained, format),
                        figures(opened, format),
                        Stream.<@Nullable Object>of(movedIn, movedOut))
                .flatMap(cells -> cells)
                .toList());
    }

    private static Stream<@Nullable Object> figures(ColumnFigures side, ViewFormat format) {
        return Stream.of(
                        Stream.<@Nullable Object>of(side.base(), side.reopened(), side.orders(), side.grossOrders()),
                        RetainedNewMeasure.KINDS.stream()
                                .<@Nullable Object>map(kind -> side.defeats().get(kind)),
                        Stream.<@Nullable Object>of(side.openAtEnd(), format.share(side.conversion())))
                .flatMap(cells -> cells);
    }
}
