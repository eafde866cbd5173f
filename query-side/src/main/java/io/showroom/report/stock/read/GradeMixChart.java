package io.showroom.report.stock.read;

import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.Say;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriUtils;

/** The stock as stacked bars, coldest grade at the foot; a bar leads to the prospects behind it. */
final class GradeMixChart {

    private static final Map<String, String> COLOURS = Map.of(
            "order",
            "--sr-violet",
            "hot",
            "--sr-red",
            "warm",
            "--sr-orange",
            "mild",
            "--sr-amber",
            "cool",
            "--sr-blue-grey");

    private GradeMixChart() {}

    /**
     * The options of the drawing.
     *
     * @param badges by grade, hottest first
     * @param where the filters of the figures, beginning with an ampersand
     */
    static Map<String, Object> of(StockReport report, Map<String, GradeBadge> badges, String where, Say say) {
        List<String> grades = List.copyOf(badges.keySet());
        List<Object> series = new ArrayList<>();
        for (Map.Entry<String, GradeBadge> one : List.copyOf(badges.entrySet()).reversed()) {
            String grade = one.getKey();
            series.add(Map.of(
                    "name",
                    GradeMixForm.name(grade, say),
                    "type",
                    "bar",
                    "stack",
                    "open",
                    "barMaxWidth",
                    26,
                    "data",
                    report.days().stream()
                            .map(day -> Map.of(
                                    "value", day.grades().getOrDefault(grade, 0L), "href", href(grade, day, where)))
                            .toList(),
                    "itemStyle",
                    Map.of("color", COLOURS.getOrDefault(one.getValue().heat(), "--sr-grey"))));
        }
        return Map.of(
                "grid", Map.of("left", 48, "right", 12, "top", 30, "bottom", 26),
                "legend",
                        Map.of(
                                "top",
                                0,
                                "right",
                                0,
                                "data",
                                grades.stream()
                                        .map(grade -> GradeMixForm.name(grade, say))
                                        .toList()),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow"), "order", "seriesDesc"),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                report.days().stream()
                                        .map(day -> day.day().toString())
                                        .toList(),
                                "axisLabel",
                                Map.of("hideOverlap", true)),
                "yAxis", Map.of("type", "value", "minInterval", 1),
                "series", series);
    }

    private static String href(String grade, StockReport.Day day, String where) {
        return "/prospects?figure=grade-mix/grade/" + UriUtils.encode(grade, StandardCharsets.UTF_8) + "&from="
                + day.day() + "&to=" + day.day() + where;
    }
}
