package io.showroom.report.contactsheet.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.prospect.read.DisplayedStatus;
import io.showroom.report.contactsheet.read.ContactSheet.SheetBlock;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.ViewFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * Writes the lines of the sheet as HTML table rows. It does so in code and not in the template because a sheet has
 * about ten thousand cells; a cell is a letter in an element without unneeded attributes.
 */
final class SheetMarkup {

    private final ViewFormat format;
    private final SheetQuestion question;
    private final String store;
    private final SheetLineFactory making;
    private final String[] plain;
    private final Map<String, String> heats = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> spoken = new HashMap<>();

    /** For the lines of one store. */
    SheetMarkup(SheetQuestion question, String store, SheetLineFactory making, ViewFormat format) {
        this.format = format;
        this.question = question;
        this.store = store;
        this.making = making;
        this.plain = new String[question.month().lengthOfMonth() + 1];
        for (int day = 1; day < plain.length; day++) {
            plain[day] = plain(question.month().atDay(day));
        }
    }

    /** Returns the CSS classes of a day's column: closed or weekend, and today. */
    private String plain(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (!making.rules().isOpen(day) ? " z" : weekend ? " w" : "") + (day.equals(making.today()) ? " t" : "");
    }

    /**
     * A day's column.
     *
     * @param number day of the month
     * @param classes its CSS classes
     * @param open whether the store is open
     */
    record DayColumn(int number, LocalDate day, String classes, boolean open) {}

    /** Returns the columns of the month's days. */
    List<DayColumn> days() {
        return IntStream.range(1, plain.length)
                .mapToObj(number -> {
                    LocalDate day = question.month().atDay(number);
                    return new DayColumn(
                            number, day, plain[number].strip(), making.rules().isOpen(day));
                })
                .toList();
    }

    /**
     * A block as the template shows it.
     *
     * @param lines how many lines it has
     * @param left how many remain after filtering
     * @param rows this page's lines as HTML table rows
     */
    record ShownBlock(Block block, int lines, int left, String rows) {}

    /** Returns the block with its lines as HTML table rows. */
    ShownBlock shown(SheetBlock block) {
        return new ShownBlock(block.block(), block.lines(), block.left(), rows(block.rows(), block.first() + 1));
    }

    /** Returns the rows as HTML, numbered from {@code first}. */
    private String rows(List<SheetLine> lines, int first) {
        StringBuilder html = new StringBuilder(lines.size() * 700);
        int number = first;
        for (SheetLine line : lines) {
            row(html, number++, line);
        }
        return html.toString();
    }

    private void row(StringBuilder html, int number, SheetLine line) {
        html.append("<tr><td>" + number + "<th scope=row>" + customer(line));
        html.append("<td>" + code(CodeListName.MODEL.name(), line.model()));
        html.append("<td>" + code(CodeListName.SOURCE.name(), line.source()));
        cell(html, heat(line.startGrade()) + (line.counted() ? "" : " q"), escaped(line.startGrade()), "");
        days(html, line);
        html.append("<td>" + escaped(SheetTexts.result(line, format)));
        if (line.delivered()) {
            cell(html, "sr-closed", escaped(format.of("status", DisplayedStatus.DELIVERED)), "");
        } else {
            cell(html, heat(line.end().closingGrade()), escaped(line.end().closingGrade()), "");
        }
        ContactFrequency frequency = line.frequency();
        html.append("<td>" + frequency.done() + "/" + frequency.due());
        html.append(frequency.kept() ? "<td>" : "<td class=over>").append(frequency.longestGap());
        html.append(frequency.kept() ? "" : spoken("overCadence")).append('\n');
    }

    /**
     * Returns the cell of the customer (a link if the reader may see the record), with the consultant if the sheet has
     * all of them.
     */
    private String customer(SheetLine line) {
        String who = line.seen()
                ? "<a href=\"/prospects/" + escaped(line.prospectId()) + "\">" + escaped(format.called(line.customer()))
                        + "</a>"
                : "<i>" + escaped(format.text("contactsheet.handedOver")) + "</i>";
        return question.ofAll()
                ? who + " <small>" + escaped(SheetTexts.who(line.consultant(), format)) + "</small>"
                : who;
    }

    private void days(StringBuilder html, SheetLine line) {
        int next = 1;
        for (SheetDay day : line.days()) {
            int of = day.day().getDayOfMonth();
            for (; next < of; next++) {
                cell(html, plain[next], "", "");
            }
            cell(html, classes(day) + plain[of], escaped(SheetTexts.letter(day)), spoken(day));
            next = of + 1;
        }
        for (; next < plain.length; next++) {
            cell(html, plain[next], "", "");
        }
    }

    private String classes(SheetDay day) {
        return (day.defeat() ? " x" : day.delivered() ? " sr-closed" : heat(day.grade()))
                + (day.missed() ? " m" : day.planned() ? " p" : "")
                + (day.late() ? " l" : "")
                + (day.doubt() == null ? "" : " d")
                + (day.movedIn() ? " in" : "")
                + (day.movedOut() ? " out" : "")
                + (day.contacts() > 0 ? " c" : "");
    }

    private static void cell(StringBuilder html, String classes, String text, String spoken) {
        String names = classes.strip();
        html.append("<td");
        if (!names.isEmpty()) {
            html.append(names.indexOf(' ') < 0 ? " class=" + names : " class=\"" + names + "\"");
        }
        html.append('>').append(text).append(spoken);
    }

    private String heat(@Nullable String grade) {
        return grade == null
                ? ""
                : heats.computeIfAbsent(grade, code -> {
                    GradeBadge badge = format.badge(store, code);
                    return badge == null ? "" : " sr-" + badge.heat();
                });
    }

    private String code(String list, @Nullable String code) {
        return code == null ? "" : codes.computeIfAbsent(list + "\n" + code, any -> escaped(format.code(list, code)));
    }

    /** Returns the texts of a day's marks for screen readers. */
    private String spoken(SheetDay day) {
        return (day.missed() ? spoken("missed") : day.planned() ? spoken("planned") : "")
                + (day.late() ? spoken("late") : "")
                + (day.doubt() == null ? "" : spoken(day.doubt().name()))
                + (day.delivered() ? spoken("delivered") : "")
                + (day.defeat() ? spoken("defeat") : "")
                + (day.movedIn() ? spoken("in") : "")
                + (day.movedOut() ? spoken("out") : "");
    }

    /** Returns the meaning of a mark as visually hidden text for screen readers. */
    private String spoken(String sign) {
        return spoken.computeIfAbsent(
                sign, any -> "<s>" + escaped(" " + format.text("contactsheet.mark." + sign)) + "</s>");
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text);
    }
}
