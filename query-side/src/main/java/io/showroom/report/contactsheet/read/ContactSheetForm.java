package io.showroom.report.contactsheet.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.directory.read.Directory;
import io.showroom.form.read.Form;
import io.showroom.form.read.FormBlock;
import io.showroom.form.read.FormCell;
import io.showroom.form.read.FormCell.Tone;
import io.showroom.form.read.FormColumn;
import io.showroom.form.read.FormLine;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.report.contactsheet.read.ContactSheet.SheetBlock;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.read.Dimension;
import io.showroom.screen.read.ViewFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lays the sheet out as the paper form: A4 landscape, a narrow column for each day. */
final class ContactSheetForm {

    private static final int SATURDAY = 6;
    private static final double DAY_WIDTH = 2.6;

    private final SheetQuestion question;
    private final YearMonth month;
    private final Directory directory;
    private final ViewFormat format;

    ContactSheetForm(SheetQuestion question, Directory directory, ViewFormat format) {
        this.question = question;
        this.month = question.month();
        this.directory = directory;
        this.format = format;
    }

    Form of(ContactSheet sheet) {
        String title = text("title");
        List<String> under = under();
        return new Form(
                title + " " + String.join(" ", under.subList(0, 3)),
                title,
                under,
                columns(),
                sheet.blocks().stream().map(block -> block(block, sheet.foot())).toList(),
                foot(sheet.foot()),
                List.of(text("signature.consultant"), text("signature.manager")),
                true);
    }

    private List<String> under() {
        List<String> stores = question.scope().stores();
        List<String> under = new ArrayList<>();
        under.add(
                stores == null
                        ? format.text("shell.group")
                        : stores.stream()
                                .map(format::store)
                                .collect(format.punctuation().listed()));
        under.add(month.toString());
        String consultant = question.scope().consultant();
        under.add(consultant == null ? text("everybody") : SheetTexts.who(consultant, format));
        if (question.scope().asKnownAt() != null) {
            String zone = format.zone(stores == null ? null : stores.getFirst()).getId();
            under.add(
                    format.text("form.asKnownAt", format.moment(question.scope().asKnownAt(), zone)));
        }
        under.add(text("legend.print"));
        return under;
    }

    private List<FormColumn> columns() {
        List<FormColumn> columns = new ArrayList<>(List.of(
                FormColumn.number(format.text("column.number"), 4),
                FormColumn.text(format.text("column.customer"), 10),
                FormColumn.text(format.text("column.model"), 9),
                FormColumn.text(format.text("column.source"), 9),
                FormColumn.mark(text("startGrade.short"), 4)));
        if (question.ofAll()) {
            columns.add(2, FormColumn.text(format.text("column.consultant"), 8));
        }
        String days = text("days");
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            columns.add(FormColumn.mark(String.valueOf(day), DAY_WIDTH).under(days));
        }
        columns.add(FormColumn.text(format.text("column.result"), 9));
        columns.add(FormColumn.mark(text("closingGrade.short"), 6.5));
        columns.add(FormColumn.mark(text("frequency"), 6));
        columns.add(FormColumn.mark(text("gap.short"), 5));
        return columns;
    }

    private FormBlock block(SheetBlock block, SheetFoot foot) {
        var side = block.block() == Block.RETAINED ? foot.retained() : foot.opened();
        List<FormLine> lines = new ArrayList<>();
        for (SheetLine line : block.rows()) {
            lines.add(line(lines.size() + 1, line));
        }
        String sums = text(
                "sums",
                side.base(),
                side.movedIn(),
                side.movedOut(),
                side.orders(),
                SheetFoot.defeats(side),
                side.openAtEnd(),
                side.grossOrders());
        int wide = month.lengthOfMonth() + (question.ofAll() ? 6 : 5);
        FormLine below = FormLine.of(FormCell.of(sums).over(wide), null, null, format.share(side.conversion()));
        return FormBlock.of(text(block.block().name()), lines, List.of(below));
    }

    private FormLine line(int number, SheetLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(number);
        cells.add(line.seen() ? format.name(line.customer()) : text("handedOver"));
        if (question.ofAll()) {
            cells.add(SheetTexts.who(line.consultant(), format));
        }
        cells.add(line.model() == null ? null : format.code(CodeListName.MODEL.name(), line.model()));
        cells.add(line.source() == null ? null : format.code(CodeListName.SOURCE.name(), line.source()));
        cells.add(line.startGrade());
        Map<LocalDate, SheetDay> days = new HashMap<>();
        line.days().forEach(day -> days.put(day.day(), day));
        for (int day = 1; day <= month.lengthOfMonth(); day++) {
            cells.add(day(days.get(month.atDay(day)), isOpen(line.store(), month.atDay(day))));
        }
        cells.add(SheetTexts.result(line, format));
        cells.add(
                line.delivered()
                        ? format.of("status", DisplayedStatus.DELIVERED)
                        : line.end().closingGrade());
        ContactFrequency frequency = line.frequency();
        cells.add(frequency.done() + "/" + frequency.due());
        cells.add(
                frequency.kept()
                        ? frequency.longestGap()
                        : FormCell.of(frequency.longestGap() + " !").as(Tone.WARNING));
        return FormLine.of(cells);
    }

    private static FormCell day(@Nullable SheetDay day, boolean open) {
        FormCell cell = day == null ? FormCell.EMPTY : FormCell.of(SheetTexts.mark(day));
        return day != null && day.missed() ? cell.as(Tone.WARNING) : open ? cell : cell.as(Tone.SHADED);
    }

    private boolean isOpen(String store, LocalDate day) {
        return directory.store(store).map(entry -> entry.isOpen(day)).orElse(true)
                && day.getDayOfWeek().getValue() < SATURDAY;
    }

    private List<FormLine> foot(SheetFoot foot) {
        return List.of(
                sum("startGrades", grades(foot.startGrades())),
                sum("newGrades", grades(foot.newGrades())),
                sum("endGrades", grades(foot.endGrades())),
                sum("carried", text("carriedOver", foot.retained().base(), foot.openBefore())));
    }

    private FormLine sum(String heading, String sums) {
        return FormLine.of(FormCell.of(text(heading)).over(5), FormCell.of(sums).over(20));
    }

    private String grades(Map<String, Long> byGrade) {
        return format.hottestFirst(null, byGrade).entrySet().stream()
                .map(grade -> (grade.getKey().equals(Dimension.NONE) ? text("ungraded") : grade.getKey()) + " "
                        + grade.getValue())
                .collect(Collectors.joining("   "));
    }

    private String text(String key, Object... of) {
        return format.text("contactsheet." + key, of);
    }
}
