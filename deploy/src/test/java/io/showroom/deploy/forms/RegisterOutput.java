package io.showroom.deploy.forms;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Content of one output of the visit register.
 *
 * @param name name of the output
 * @param visits rows of all visits: arrival, departure, minutes, party, consultant, customer, phone, F/S, source,
 *     model, compared with, test drive, grade, captured
 * @param calls rows of all calls and leads: time, channel, consultant, customer, phone, F/S, source, model, invited,
 *     appointment, came, grade, captured
 * @param sums the totals, by what is counted; empty if the output has no footer
 */
record RegisterOutput(String name, List<List<String>> visits, List<List<String>> calls, Map<String, List<Long>> sums) {

    private static final List<Integer> VISIT_ON_PAGE = List.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15);
    private static final List<Integer> CALL_ON_PAGE = List.of(1, 2, 3, 4, 5, 6, 9, 7, 10, 11, 12, 13, 14);
    private static final List<Integer> VISIT_ON_FORM = List.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15);
    private static final List<Integer> CALL_ON_FORM = List.of(1, 12, 2, 3, 4, 5, 7, 8, 13, 14, 15, 10, 11);
    private static final List<Integer> VISIT_IN_CSV = List.of(2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 14, 15, 16);
    private static final List<Integer> CALL_IN_CSV = List.of(2, 17, 6, 7, 8, 9, 11, 12, 18, 19, 20, 15, 16);
    private static final Pattern SECTION = Pattern.compile("(?s)<section class=\"sr-panel\">(.*?)</section>");
    private static final Pattern FIGURE = Pattern.compile("<b[^>]*>(\\d+)</b>");
    private static final Pattern SUMS = Pattern.compile("^Visits \\d+, calls.*persons");
    private static final Pattern RECEIVED = Pattern.compile("^(\\S+): visits (\\d.*)");
    private static final Map<String, String> GROUPS = Map.of(
            "Received by",
            "received",
            "Time in store by grade",
            "stay",
            "Interest by model",
            "model",
            "By source",
            "source");

    @Override
    public String toString() {
        return name;
    }

    static RegisterOutput ofPage(String html) {
        List<List<String>> visits = new ArrayList<>();
        List<List<String>> calls = new ArrayList<>();
        Map<String, List<Long>> sums = new LinkedHashMap<>();
        Matcher sections = SECTION.matcher(html);
        while (sections.find()) {
            String section = sections.group(1);
            String title =
                    section.contains("<h2>") ? Cells.plain(section.replaceFirst("(?s).*?<h2>(.*?)</h2>.*", "$1")) : "";
            List<List<String>> lines = Cells.ofHtml(section.substring(Math.max(section.indexOf("<tbody"), 0)));
            switch (title) {
                case "" -> sums.put("totals", figures(section).subList(0, 6));
                case "Visits" -> lines.forEach(line -> visits.add(some(VISIT_ON_PAGE, line)));
                case "Calls and leads" -> {
                    sums.put("invitation", figures(section));
                    lines.forEach(line -> calls.add(some(CALL_ON_PAGE, line)));
                }
                default -> lines.forEach(line -> sums.put(GROUPS.get(title) + " " + line.getFirst(), counts(line)));
            }
        }
        return new RegisterOutput("page", visits, calls, sums);
    }

    static RegisterOutput ofPaper(String html) {
        return ofForm("print", Cells.ofHtml(html), VISIT_ON_FORM, CALL_ON_FORM);
    }

    static RegisterOutput ofWorkbook(HttpRequest.Builder request) {
        return ofForm("xlsx", Cells.ofWorkbook(request), VISIT_ON_FORM, CALL_ON_FORM);
    }

    static RegisterOutput ofCsv(String csv) {
        List<List<String>> lines = new ArrayList<>();
        csv.lines().skip(1).map(Cells::ofCsv).forEach(cells -> {
            lines.add(List.of(cells.getFirst()));
            lines.add(cells.subList(1, cells.size()));
        });
        return ofForm("csv", lines, VISIT_IN_CSV, CALL_IN_CSV);
    }

    /** CSV has the same columns for all rows; other outputs have separate tables for visits and calls. */
    private static RegisterOutput ofForm(
            String name, List<List<String>> lines, List<Integer> ofVisit, List<Integer> ofCall) {
        List<List<String>> visits = new ArrayList<>();
        List<List<String>> calls = new ArrayList<>();
        Map<String, List<Long>> sums = new LinkedHashMap<>();
        boolean inPerson = true;
        for (List<String> cells : lines) {
            String first = cells.isEmpty() ? "" : cells.getFirst();
            String group = first.contains(": ") ? GROUPS.get(first.substring(0, first.indexOf(": "))) : null;
            Matcher received = RECEIVED.matcher(first);
            if (first.equals("Visits") || first.equals("Calls and leads")) {
                inPerson = first.equals("Visits");
            } else if (first.matches("\\d+") && inPerson) {
                visits.add(some(ofVisit, cells));
            } else if (first.matches("\\d+")) {
                calls.add(some(ofCall, cells));
            } else if (SUMS.matcher(first).find()) {
                sums.put("totals", numbers(first).subList(0, 6));
            } else if (first.startsWith("Calls ")) {
                sums.put("invitation", numbers(first).subList(0, 3));
            } else if (group != null) {
                Stream.of(first.substring(first.indexOf(": ") + 2).split("; "))
                        .map(one -> one.split(" – "))
                        .forEach(one -> sums.put(group + " " + one[0], numbers(one[1])));
            } else if (received.find()) {
                sums.put("received " + received.group(1), numbers(received.group(2)));
            }
        }
        return new RegisterOutput(name, visits, calls, sums);
    }

    private static List<String> some(List<Integer> columns, List<String> cells) {
        return columns.stream()
                .map(cells::get)
                .map(cell -> cell.equals("no name") ? "" : cell.replace(" Entered on a later day", ""))
                .map(cell -> cell.matches("[\\d ]+") ? Cells.digits(cell) : cell)
                .toList();
    }

    private static List<Long> figures(String html) {
        return FIGURE.matcher(html)
                .results()
                .map(one -> Long.valueOf(one.group(1)))
                .toList();
    }

    /** Returns the counts in a row of the page: an empty cell is none, and a rate is not a count. */
    private static List<Long> counts(List<String> cells) {
        return cells.stream()
                .skip(1)
                .filter(cell -> cell.matches("\\d*"))
                .map(cell -> cell.isEmpty() ? 0L : Long.valueOf(cell))
                .toList();
    }

    private static List<Long> numbers(String text) {
        return Pattern.compile("(?<![\\d.])\\d+(?![\\d.]*%)(?=\\D|$)")
                .matcher(text)
                .results()
                .map(one -> Long.valueOf(one.group()))
                .toList();
    }
}
