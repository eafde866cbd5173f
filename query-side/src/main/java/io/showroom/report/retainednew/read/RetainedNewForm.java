package io.showroom.report.retainednew.read;

import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.report.read.ReportTexts;
import io.showroom.report.retainednew.read.RetainedNewAnswer.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    static Form of(RetainedNewAnswer report, RetainedNewQuestion question, ReportTexts texts, Locale locale) {
        String title = texts.text("retainedNew", locale);
        List<FormLine> lines =
                texts.ordered(question.by(), report.groups(), RetainedNewAnswer.Group::key, locale).stream()
                        .map(group -> line(
                                texts.name(question.by(), group.key(), locale),
                                group.retained(),
                                group.opened(),
                                group.movedIn(),
                                group.movedOut(),
                                texts,
                                locale))
                        .toList();
        FormLine total = line(
                texts.name(null, "", locale),
                report.total().retained(),
                report.total().opened(),
                null,
                null,
                texts,
                locale);
        return new Form(
                title + " " + report.month(),
                title,
                texts.under(locale, question.asked(), report.month(), report.month(), question.by()),
                columns(texts, locale),
                List.of(FormBlock.of(lines.isEmpty() ? List.of(total) : lines)),
                lines.isEmpty() ? List.of() : List.of(total),
                List.of(),
                true);
    }

    private static List<FormColumn> columns(ReportTexts texts, Locale locale) {
        List<FormColumn> columns = new ArrayList<>(List.of(FormColumn.text(texts.text("name", locale), 18)));
        for (String side : List.of("retained", "new")) {
            SIDE.forEach(figure -> columns.add(FormColumn.number(texts.text("retainedNew." + figure, locale), 9)
                    .under(texts.text("retainedNew." + side, locale))));
        }
        columns.add(FormColumn.number(texts.text("retainedNew.movedIn", locale), 8));
        columns.add(FormColumn.number(texts.text("retainedNew.movedOut", locale), 8));
        return columns;
    }

    private static FormLine line(
            String name,
            Side retained,
            Side opened,
            @Nullable Long movedIn,
            @Nullable Long movedOut,
            ReportTexts texts,
            Locale locale) {
        return FormLine.of(Stream.of(
                        Stream.<@Nullable Object>of(name),
                        figures(retained, texts, locale),
                        figures(opened, texts, locale),
                        Stream.<@Nullable Object>of(movedIn, movedOut))
                .flatMap(cells -> cells)
                .toList());
    }

    private static Stream<@Nullable Object> figures(Side side, ReportTexts texts, Locale locale) {
        return Stream.of(
                        Stream.<@Nullable Object>of(side.base(), side.reopened(), side.orders(), side.grossOrders()),
                        RetainedNewMeasure.KINDS.stream()
                                .<@Nullable Object>map(kind -> side.defeats().get(kind)),
                        Stream.<@Nullable Object>of(side.openAtEnd(), texts.share(side.conversion(), locale)))
                .flatMap(cells -> cells);
    }
}
