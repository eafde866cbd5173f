package io.showroom.report.contactsheet.read;

import io.showroom.codelist.events.CodeListName;
import io.showroom.prospect.read.Standing;
import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.Say;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The lines of the sheet as table rows. Ten thousand cells have to be small and made fast, so they are written here and
 * not in the template: a cell is a letter in an element without attributes it can do without.
 */
final class SheetMarkup {

    private final Say say;
    private final String store;
    private final String[] plain;
    private final Map<String, String> heats = new HashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final SheetWords words;
    private final boolean ofAll;

    /**
     * For the lines of one store.
     *
     * @param today the present day, which is outlined
     * @param ofAll whether each line must say whose it is
     */
    SheetMarkup(
            Say say,
            SheetWords words,
            YearMonth month,
            String store,
            LocalDate today,
            HouseRules rules,
            boolean ofAll) {
        this.ofAll = ofAll;
        this.say = say;
        this.words = words;
        this.store = store;
        this.plain = new String[month.lengthOfMonth() + 1];
        for (int day = 1; day < plain.length; day++) {
            plain[day] = plain(month.atDay(day), today, rules);
        }
    }

    /** Classes of a day's column: weekend or closed, today. */
    static String plain(LocalDate day, LocalDate today, HouseRules rules) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return (!rules.isOpen(day) ? " z" : weekend ? " w" : "") + (day.equals(today) ? " t" : "");
    }

    /** The rows, numbered from one number on. */
    String rows(List<SheetLine> lines, int first) {
        StringBuilder html = new StringBuilder(lines.size() * 700);
        int number = first;
        for (SheetLine line : lines) {
            row(html, number++, line);
        }
        return html.toString();
    }

    private void row(StringBuilder html, int number, SheetLine line) {
        html.append("<tr><td>").append(number).append("<th scope=row>");
        if (line.seen()) {
            String name = line.customer() == null ? say.text("prospects.nameless") : line.customer();
            html.append("<a href=\"/prospects/")
                    .append(escaped(line.prospectId()))
                    .append("\">");
            html.append(escaped(name)).append("</a>");
        } else {
            html.append("<i>")
                    .append(escaped(say.text("contactsheet.handedOver")))
                    .append("</i>");
        }
        if (ofAll) {
            html.append(" <small>")
                    .append(escaped(words.who(line.consultant())))
                    .append("</small>");
        }
        html.append("<td>").append(code(CodeListName.MODEL.name(), line.model()));
        html.append("<td>").append(code(CodeListName.SOURCE.name(), line.source()));
        cell(html, heat(line.startGrade()) + (line.counted() ? "" : " q"), escaped(line.startGrade()), "");
        days(html, line);
        html.append("<td>").append(escaped(words.result(line)));
        if (line.delivered()) {
            cell(html, "sr-closed", escaped(say.of("status", Standing.DELIVERED)), "");
        } else {
            cell(html, heat(line.closingGrade()), escaped(line.closingGrade()), "");
        }
        html.append("<td>")
                .append(line.frequency().done())
                .append('/')
                .append(line.frequency().due());
        if (line.frequency().kept()) {
            html.append("<td>").append(line.frequency().longestGap());
        } else {
            html.append("<td class=over>").append(line.frequency().longestGap());
            html.append(words.spoken("overCadence"));
        }
        html.append('\n');
    }

    private void days(StringBuilder html, SheetLine line) {
        int next = 1;
        for (SheetDay day : line.days()) {
            int of = day.day().getDayOfMonth();
            for (; next < of; next++) {
                cell(html, plain[next], "", "");
            }
            cell(html, classes(day) + plain[of], escaped(SheetTexts.letter(day)), words.spoken(day));
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
                    GradeBadge badge = say.badge(store, code);
                    return badge == null ? "" : " sr-" + badge.heat();
                });
    }

    private String code(String list, @Nullable String code) {
        return code == null ? "" : codes.computeIfAbsent(list + "\n" + code, any -> escaped(say.code(list, code)));
    }

    private static String escaped(@Nullable String text) {
        return text == null ? "" : HtmlUtils.htmlEscape(text);
    }
}
