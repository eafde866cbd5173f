package io.showroom.report.read;

import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A figure of a report, and where to find it in each output.
 *
 * @param data reads it from the JSON answer
 * @param lines reads it from the lines of a table, of CSV, XLSX or HTML
 * @param page part of the page's link to the prospects behind it
 */
record Figure(ToIntFunction<JsonNode> data, ToIntFunction<List<List<String>>> lines, String page) {

    private static final String GUEST = "Guest";

    /** A day as text, or as the serial number in XLSX. */
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}|4[56789]\\d{3}");

    private static final int SLOTS = 14;

    static Figure of(String report) {
        return switch (report) {
            case "funnel" ->
                new Figure(at("/stages/1/prospects"), after("Captured", 1), "figure=funnel/captured/prospects");
            case "retained-new" ->
                new Figure(at("/total/new/base"), after("Total", 11), "figure=retained-new/new/base");
            case "sources" -> new Figure(at("/rows/0/captured"), after("Walk-in", 5), "figure=sources/captured");
            case "kpis" ->
                new Figure(at("/kpis/2/denominator"), after("Total", 8), "figure=kpis/newSigning/denominator");
            case "grade-mix" -> new Figure(Figure::lastOpen, Figure::openInLastLine, "figure=grade-mix/open");
            case "defeats" -> new Figure(at("/total/defeats"), Figure::guests, "figure=defeats/all");
            case "traffic" ->
                new Figure(
                        at("/visits/total/first"),
                        lines -> lines.stream().mapToInt(Figure::firstOfDay).sum(),
                        "figure=traffic/WALK_IN/first");
            case "weekdays" -> new Figure(at("/visits/7"), after("First visits", 8), "figure=weekdays/all");
            case "owners" ->
                new Figure(
                        at("/total/held"),
                        lines -> lines.stream().mapToInt(Figure::held).sum(),
                        "figure=owners/held");
            case "contact-sheet" ->
                new Figure(
                        answer -> answer.at("/blocks/0/rows").size()
                                + answer.at("/blocks/1/rows").size(),
                        Figure::guests,
                        "figure=contact-sheet/");
            case "visits" -> new Figure(at("/totals/visits"), Figure::guests, "only=visits");
            default -> throw new IllegalArgumentException(report);
        };
    }

    int inData(JsonNode answer) {
        return data.applyAsInt(answer);
    }

    int inLines(List<List<String>> table) {
        return lines.applyAsInt(table);
    }

    /** Returns all figures in such links on the page, and the number of customers in each list. */
    Set<Integer> onPage(String html) {
        Set<Integer> told = Pattern.compile("<a[^>]*" + Pattern.quote(page) + "[^>]*>(?:<b[^>]*>)?(\\d+)<")
                .matcher(html)
                .results()
                .map(link -> Integer.valueOf(link.group(1)))
                .collect(Collectors.toSet());
        told.add(guests(Cells.ofHtml(html)));
        return told;
    }

    private static ToIntFunction<JsonNode> at(String pointer) {
        return answer -> answer.at(pointer).asInt();
    }

    /** Returns the number at an offset behind a label, in the first line with the label. */
    private static ToIntFunction<List<List<String>>> after(String label, int further) {
        return lines -> lines.stream()
                .filter(line -> line.contains(label) && line.size() > line.indexOf(label) + further)
                .map(line -> number(line.get(line.indexOf(label) + further)))
                .findFirst()
                .orElse(-1);
    }

    private static int guests(List<List<String>> lines) {
        return Math.toIntExact(lines.stream()
                .filter(line -> line.stream().anyMatch(cell -> cell.startsWith(GUEST)))
                .count());
    }

    private static int lastOpen(JsonNode answer) {
        JsonNode days = answer.path("days");
        return days.path(days.size() - 1).path("open").asInt();
    }

    private static int openInLastLine(List<List<String>> lines) {
        List<String> last = lines.stream()
                .filter(line -> DAY.matcher(line.getFirst()).matches())
                .toList()
                .getLast();
        return number(last.get(2));
    }

    /** After the day come the slots, then the sum of first visits; in CSV the block's title comes first. */
    private static int firstOfDay(List<String> line) {
        for (int day = 0; day < 2 && line.size() > day + SLOTS + 1; day++) {
            if (DAY.matcher(line.get(day)).matches()) {
                return number(line.get(day + SLOTS + 1));
            }
        }
        return 0;
    }

    /** In a consultant's line: after the name come the three kinds, then their sum. */
    private static int held(List<String> line) {
        return SameFiguresTest.CONSULTANTS.stream()
                .map(line::indexOf)
                .filter(name -> name >= 0 && name < 2 && line.size() > name + 4)
                .mapToInt(name -> number(line.get(name + 4)))
                .sum();
    }

    private static int number(String cell) {
        return cell.isBlank() ? 0 : Integer.parseInt(cell.strip());
    }
}
