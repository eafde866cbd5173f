package io.showroom.deploy.forms;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Content of one output of the traffic statistics.
 *
 * @param name name of the output
 * @param lines every figure, by block and day of the month or total
 * @param orders orders of the showroom and of secondary outlets; null if the output has no footer
 */
record TrafficOutput(String name, Map<String, List<Double>> lines, Map<String, Long> orders) {

    private static final List<String> BLOCKS = List.of("Visits", "Calls", "Online leads");
    private static final List<String> SUMS = List.of("Total", "Daily average", "Previous month", "Change");
    private static final Pattern SECTION = Pattern.compile("(?s)<section class=\"sr-panel\">(.*?)</section>");
    private static final Pattern OUTLET = Pattern.compile("<small>Orders, ([^<]+)</small>\\s*<b>.*?>(\\d+)<");
    private static final LocalDate WORKBOOKS_BEGIN = LocalDate.of(1899, 12, 30);

    @Override
    public String toString() {
        return name;
    }

    static TrafficOutput ofPage(String html) {
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        Matcher sections = SECTION.matcher(html);
        while (sections.find()) {
            String section = sections.group(1);
            String title =
                    section.contains("<h2>") ? Cells.plain(section.replaceFirst("(?s).*?<h2>(.*?)</h2>.*", "$1")) : "";
            if (BLOCKS.contains(title)) {
                Cells.ofHtml(section.substring(section.indexOf("<tbody")))
                        .forEach(cells -> lines.put(title + " " + label(cells.getFirst()), figures(cells)));
            }
        }
        Map<String, Long> orders = new LinkedHashMap<>();
        OUTLET.matcher(html).results().forEach(one -> orders.put(one.group(1), Long.valueOf(one.group(2))));
        return new TrafficOutput("page", lines, orders);
    }

    static TrafficOutput ofPaper(String html) {
        return ofForm("print", Cells.ofHtml(html));
    }

    static TrafficOutput ofWorkbook(HttpRequest.Builder request) {
        return ofForm("xlsx", Cells.ofWorkbook(request));
    }

    static TrafficOutput ofCsv(String csv) {
        List<List<String>> lines = new ArrayList<>();
        csv.lines().skip(1).map(Cells::ofCsv).forEach(cells -> {
            lines.add(List.of(cells.getFirst()));
            lines.add(cells.subList(1, cells.size()));
        });
        return ofForm("csv", lines);
    }

    private static TrafficOutput ofForm(String name, List<List<String>> all) {
        Map<String, List<Double>> lines = new LinkedHashMap<>();
        Map<String, Long> orders = new LinkedHashMap<>();
        String block = "";
        for (List<String> cells : all) {
            String first = cells.isEmpty() ? "" : cells.getFirst();
            if (BLOCKS.contains(first)) {
                block = first;
            } else if (first.startsWith("Orders, ")) {
                cells.stream()
                        .skip(1)
                        .filter(cell -> cell.matches("\\d+"))
                        .findFirst()
                        .ifPresent(count -> orders.put(first.substring("Orders, ".length()), Long.valueOf(count)));
            } else if (first.matches("\\d{4}-\\d{2}-\\d{2}|\\d{5}") || SUMS.contains(first)) {
                lines.put(block + " " + label(first), figures(cells));
            }
        }
        return new TrafficOutput(name, lines, orders);
    }

    /** Returns the day of the month, or the name of the total. */
    private static String label(String text) {
        if (text.matches("\\d{5}")) {
            return "" + WORKBOOKS_BEGIN.plusDays(Long.parseLong(text)).getDayOfMonth();
        }
        return text.replaceFirst("^\\d{4}-\\d{2}-0?(\\d+)$", "$1").replaceFirst("^(\\d+) \\w{3}$", "$1");
    }

    private static List<Double> figures(List<String> cells) {
        return cells.stream()
                .skip(1)
                .map(cell -> cell.isEmpty() ? 0 : Double.parseDouble(cell.replace("−", "-")) + 0.0)
                .toList();
    }
}
