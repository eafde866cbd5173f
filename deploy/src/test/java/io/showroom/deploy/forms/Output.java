package io.showroom.deploy.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Content of one output of the daily report.
 *
 * @param name name of the output
 * @param rows by consultant, the rows of all contacts: time, customer, phone, planned, grade before and after
 * @param feet by consultant: open prospects by grade, the counts, the plan by purpose; empty if the output has no
 *     footer
 * @param text its whole text
 */
record Output(String name, Map<String, List<List<String>>> rows, Map<String, Map<String, Long>> feet, String text) {

    static final List<String> COUNTS = List.of(
            "contactsToday",
            "contactsThisMonth",
            "newProspects",
            "plannedDone",
            "plannedOpen",
            "ownSold",
            "otherSold",
            "otherBrand");

    private static final List<Integer> COLUMNS_OF_FORM = List.of(1, 2, 4, 6, 9, 10);
    private static final int CELLS = 15;
    private static final Pattern SECTION = Pattern.compile("(?s)<section class=\"sr-panel\">(.*?)</section>");
    private static final Pattern FIGURE = Pattern.compile("(?s)<b[^>]*>(\\d+)</b>");
    private static final Pattern DATUM =
            Pattern.compile("(?s)<span class=\"sr-datum\">(.*?)</span>\\s*(?=<span class=\"sr-datum\"|<small)");
    private static final Pattern LABEL = Pattern.compile("<span class=\"sr-label\">([^<]+) (\\d+)</span>");
    private static final Pattern FOOT = Pattern.compile(
            "Open: (.*?)\\. Ordered, not delivered: (.*?)\\. Contacts: (\\d+) that day, (\\d+) this month\\. "
                    + "First visits and calls: (\\d+)\\. Planned: (\\d+) done, (\\d+) still open\\. Owners held: (\\d+) own-sold, (\\d+) other-sold, (\\d+) other brand\\.");
    private static final Pattern PLAN = Pattern.compile("(?:Plan until [^:]*: |; )(\\w+) (\\d+) \\(");

    @Override
    public String toString() {
        return name;
    }

    static Output ofPage(String html) {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        Map<String, Map<String, Long>> feet = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(html);
        while (section.find()) {
            String part = section.group(1);
            String who = Cells.plain(part.replaceFirst("(?s).*?<h2>(.*?)</h2>.*", "$1"));
            rows.put(who, pageRows(part));
            feet.put(who, pageFoot(part));
        }
        return new Output("page", rows, feet, Cells.plain(html));
    }

    private static List<List<String>> pageRows(String part) {
        List<List<String>> rows = new ArrayList<>();
        for (List<String> cells : Cells.ofHtml(part.substring(Math.max(part.indexOf("<tbody"), 0)))) {
            String move = cells.get(8);
            boolean moved = move.contains("→");
            String before = moved ? move.substring(0, move.indexOf('→')).strip() : move;
            String after = moved ? move.substring(move.indexOf('→') + 1).strip() : move;
            rows.add(List.of(
                    cells.get(0), cells.get(1), Cells.digits(cells.get(3)), cells.get(5), grade(before), grade(after)));
        }
        return rows;
    }

    private static Map<String, Long> pageFoot(String part) {
        Map<String, Long> foot = new TreeMap<>();
        String head = part.substring(0, part.indexOf("</header>"));
        List<String> figures =
                FIGURE.matcher(head).results().map(found -> found.group(1)).toList();
        assertThat(figures).hasSameSizeAs(COUNTS);
        for (int each = 0; each < COUNTS.size(); each++) {
            foot.put(COUNTS.get(each), Long.parseLong(figures.get(each)));
        }
        DATUM.matcher(head).results().map(found -> Cells.plain(found.group(1))).forEach(open -> grades(open, foot));
        LABEL.matcher(part)
                .results()
                .forEach(label -> foot.put(label.group(1).toLowerCase(), Long.parseLong(label.group(2))));
        return foot;
    }

    static Output ofPaper(String html) {
        return ofForm("print", Cells.ofHtml(html).stream());
    }

    static Output ofCsv(String csv) {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        csv.lines().skip(1).map(Cells::ofCsv).forEach(cells -> rows.computeIfAbsent(
                        cells.getFirst(), who -> new ArrayList<>())
                .add(figures(cells.subList(1, cells.size()))));
        return new Output("csv", rows, Map.of(), csv);
    }

    static Output ofWorkbook(HttpRequest.Builder request) {
        return ofForm("xlsx", Cells.ofWorkbook(request).stream());
    }

    /** A block begins with a row for the consultant; numbered rows follow, then the plan and the counts. */
    private static Output ofForm(String name, Stream<List<String>> lines) {
        Map<String, List<List<String>>> rows = new LinkedHashMap<>();
        Map<String, Map<String, Long>> feet = new LinkedHashMap<>();
        StringBuilder text = new StringBuilder();
        Map<String, Long> plan = new TreeMap<>();
        String who = "";
        for (List<String> cells : lines.toList()) {
            String first = cells.isEmpty() ? "" : cells.getFirst();
            text.append(String.join("\t", cells)).append('\n');
            Matcher foot = FOOT.matcher(first);
            if (first.matches("c\\d")) {
                who = first;
                rows.put(who, new ArrayList<>());
                plan = new TreeMap<>();
            } else if (first.matches("\\d+") && cells.size() == CELLS) {
                rows.get(who).add(figures(cells));
            } else if (first.startsWith("Plan until")) {
                Map<String, Long> of = plan;
                PLAN.matcher(first)
                        .results()
                        .forEach(one -> of.put(one.group(1).toLowerCase(), Long.parseLong(one.group(2))));
            } else if (foot.find()) {
                grades(foot.group(1), plan);
                if (!foot.group(2).equals("–")) {
                    grades(foot.group(2), plan);
                }
                for (int each = 0; each < COUNTS.size(); each++) {
                    plan.put(COUNTS.get(each), Long.parseLong(foot.group(each + 3)));
                }
                feet.put(who, plan);
            }
        }
        return new Output(name, rows, feet, text.toString());
    }

    private static List<String> figures(List<String> cells) {
        return COLUMNS_OF_FORM.stream()
                .map(cells::get)
                .map(cell -> cell.matches("[\\d ]+") ? Cells.digits(cell) : cell)
                .toList();
    }

    private static void grades(String text, Map<String, Long> into) {
        for (String one : text.split(" · ")) {
            if (!one.isBlank() && !one.equals("–")) {
                int at = one.lastIndexOf(' ');
                String grade = one.substring(0, at).strip();
                into.put(grade.equals("none") ? "none" : grade, Long.parseLong(one.substring(at + 1)));
            }
        }
    }

    private static String grade(String text) {
        return text.equals("–") ? "" : text;
    }
}
