package io.showroom.report.contactsheet.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.directory.read.Directory;
import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormCell.Tone;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.naming.read.Names;
import io.showroom.report.contactsheet.read.ContactSheet.SheetBlock;
import io.showroom.report.read.Cut;
import io.showroom.screen.read.Punctuation;
import io.showroom.screen.read.UiTexts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sheet as the paper form: A4 on its side, a narrow column for each day. */
@Component
class ContactSheetForm {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int SATURDAY = 6;
    private static final double DAY_WIDTH = 2.6;

    private final UiTexts texts;
    private final Names names;
    private final Directory directory;

    ContactSheetForm(UiTexts texts, Names names, Directory directory) {
        this.texts = texts;
        this.names = names;
        this.directory = directory;
    }

    Form of(SheetQuestion question, ContactSheet sheet, Locale locale) {
        String title = text(locale, "title");
        List<String> under = under(question, locale);
        return new Form(
                title + " " + String.join(" ", under.subList(0, 3)),
                title,
                under,
                columns(question, locale),
                sheet.blocks().stream()
                        .map(block -> block(question, block, sheet.foot(), locale))
                        .toList(),
                foot(sheet.foot(), locale),
                List.of(text(locale, "signature.consultant"), text(locale, "signature.manager")),
                true);
    }

    private List<String> under(SheetQuestion question, Locale locale) {
        List<String> stores = question.asked().stores();
        List<String> under = new ArrayList<>(List.of(
                stores == null
                        ? texts.get(locale, "shell.group")
                        : stores.stream()
                                .map(names::store)
                                .collect(Punctuation.in(locale).listed()),
                question.month().toString(),
                question.consultant() == null ? text(locale, "everybody") : consultant(question.consultant(), locale)));
        Instant known = question.asked().asKnownAt();
        if (known != null) {
            String zone = names.stores().stream()
                    .filter(store -> stores == null || stores.contains(store.key()))
                    .findFirst()
                    .map(Names.Choice::key)
                    .orElse("");
            under.add(texts.get(locale, "form.asKnownAt", MOMENT.format(known.atZone(names.zone(zone)))));
        }
        under.add(text(locale, "legend.print"));
        return under;
    }

    private List<FormColumn> columns(SheetQuestion question, Locale locale) {
        YearMonth month = question.month();
        List<FormColumn> columns = new ArrayList<>(List.of(
                FormColumn.number(texts.get(locale, "column.number"), 4),
                FormColumn.text(texts.get(locale, "column.customer"), 10),
                FormColumn.text(texts.get(locale, "column.model"), 9),
                FormColumn.text(texts.get(locale, "column.source"), 9),
                FormColumn.mark(text(locale, "startGrade.short"), 4)));
        if (question.consultant() == null) {
            columns.add(2, FormColumn.text(texts.get(locale, "column.consultant"), 8));
        }
        String days = text(locale, "days");
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            columns.add(FormColumn.mark(String.valueOf(day), DAY_WIDTH).under(days));
        }
        columns.add(FormColumn.text(texts.get(locale, "column.result"), 9));
        columns.add(FormColumn.mark(text(locale, "closingGrade.short"), 6.5));
        columns.add(FormColumn.mark(text(locale, "frequency"), 6));
        columns.add(FormColumn.mark(text(locale, "gap.short"), 5));
        return columns;
    }

    private FormBlock block(SheetQuestion question, SheetBlock block, SheetFoot foot, Locale locale) {
        var side = block.block() == SheetRow.Block.RETAINED ? foot.retained() : foot.opened();
        List<FormLine> lines = new ArrayList<>();
        for (SheetLine line : block.rows()) {
            lines.add(line(lines.size() + 1, question, line, locale));
        }
        String sums = texts.get(
                locale,
                "contactsheet.sums",
                side.base(),
                side.movedIn(),
                side.movedOut(),
                side.orders(),
                SheetFoot.defeats(side),
                side.openAtEnd(),
                side.grossOrders());
        return FormBlock.of(
                text(locale, block.block().name()),
                lines,
                List.of(FormLine.of(
                        FormCell.of(sums)
                                .over(question.month().lengthOfMonth() + (question.consultant() == null ? 6 : 5)),
                        null,
                        null,
                        FormCell.share(side.conversion(), number -> texts.get(locale, "rate.toOne", number)))));
    }

    private FormLine line(int number, SheetQuestion question, SheetLine line, Locale locale) {
        YearMonth month = question.month();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(line.seen() ? line.customer() : text(locale, "handedOver"));
        if (question.consultant() == null) {
            cells.add(consultant(line.consultant(), locale));
        }
        cells.add(line.model() == null ? null : names.code(CodeListName.MODEL.name(), line.model(), locale));
        cells.add(line.source() == null ? null : names.code(CodeListName.SOURCE.name(), line.source(), locale));
        cells.add(line.startGrade());
        Map<LocalDate, SheetDay> days = new HashMap<>();
        line.days().forEach(day -> days.put(day.day(), day));
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(day(days.get(month.atDay(day)), isOpen(line.store(), month.atDay(day))));
        }
        cells.add(SheetTexts.result(texts, names, line, locale));
        cells.add(line.delivered() ? texts.get(locale, "status.DELIVERED") : line.closingGrade());
        cells.add(line.frequency().done() + "/" + line.frequency().due());
        FormCell gap = FormCell.of(line.frequency().longestGap());
        cells.add(
                line.frequency().kept()
                        ? gap
                        : FormCell.of(line.frequency().longestGap() + " !").as(Tone.WARNING));
        return FormLine.of(cells);
    }

    private FormCell day(@Nullable SheetDay day, boolean open) {
        if (day == null) {
            return open ? FormCell.EMPTY : FormCell.EMPTY.as(Tone.SHADED);
        }
        FormCell cell = FormCell.of(SheetTexts.mark(day));
        return day.missed() ? cell.as(Tone.WARNING) : open ? cell : cell.as(Tone.SHADED);
    }

    private boolean isOpen(String store, LocalDate day) {
        return directory.store(store).map(entry -> entry.isOpen(day)).orElse(true)
                && day.getDayOfWeek().getValue() < SATURDAY;
    }

    private List<FormLine> foot(SheetFoot foot, Locale locale) {
        return List.of(
                sum(text(locale, "startGrades"), grades(foot.startGrades(), locale)),
                sum(text(locale, "newGrades"), grades(foot.newGrades(), locale)),
                sum(text(locale, "endGrades"), grades(foot.endGrades(), locale)),
                sum(
                        text(locale, "carried"),
                        texts.get(
                                locale,
                                "contactsheet.carriedOver",
                                foot.retained().base(),
                                foot.openBefore())));
    }

    private static FormLine sum(String heading, String sums) {
        return FormLine.of(FormCell.of(heading).over(5), FormCell.of(sums).over(20));
    }

    private String grades(Map<String, Long> byGrade, Locale locale) {
        List<String> places = names.grades(null, false, locale).stream()
                .map(Names.Choice::key)
                .toList();
        return byGrade.entrySet().stream()
                .sorted(Comparator.comparingInt(
                        grade -> places.contains(grade.getKey()) ? places.indexOf(grade.getKey()) : places.size()))
                .map(grade -> (grade.getKey().equals(Cut.NONE) ? text(locale, "ungraded") : grade.getKey()) + " "
                        + Objects.requireNonNull(grade.getValue()))
                .collect(Collectors.joining("   "));
    }

    private String consultant(String key, Locale locale) {
        return key.equals(Cut.NONE) ? text(locale, "nobody") : names.staff(key);
    }

    private String text(Locale locale, String key) {
        return texts.get(locale, "contactsheet." + key);
    }
}
