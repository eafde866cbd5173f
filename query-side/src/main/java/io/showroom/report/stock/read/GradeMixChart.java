package io.showroom.report.stock.read;

import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.Say;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.util.UriUtils;

/**
 * The stock as stacked bars, coldest grade at the foot, beside it the orders not yet delivered; a bar leads to the
 * prospects behind it.
 */
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
     * @param ordered by order grade
     * @param where the filters of the figures, beginning with an ampersand
     */
    static Map<String, Object> of(
            StockReport report,
            Map<String, GradeBadge> badges,
            Map<String, GradeBadge> ordered,
            String where,
            Say say) {
        List<Object> series = new ArrayList<>();
        List<String> names = new ArrayList<>();
        badges.keySet().forEach(grade -> names.add(GradeMixForm.name(grade, say)));
        ordered.keySet().forEach(grade -> names.add(GradeMixForm.orderName(grade, say)));
        List.copyOf(badges.entrySet())
                .reversed()
                .forEach(one -> series.add(bars(
                        GradeMixForm.name(one.getKey(), say),
                        "open",
                        COLOURS.getOrDefault(one.getValue().heat(), "--sr-grey"),
                        points(report, StockReport.Day::grades, "grade/" + one.getKey(), one.getKey(), where))));
        ordered.keySet()
                .forEach(grade -> series.add(bars(
                        GradeMixForm.orderName(grade, say),
                        "ordered",
                        "--sr-violet",
                        points(report, StockReport.Day::ordered, "ordered/" + grade, grade, where))));
        return Map.of(
                "grid", Map.of("left", 48, "right", 12, "top", 30, "bottom", 26),
                "legend", Map.of("top", 0, "right", 0, "data", names),
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

    private static Map<String, Object> bars(String name, String stack, String colour, List<Object> points) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "stack",
                stack,
                "barMaxWidth",
                26,
                "data",
                points,
                "itemStyle",
                Map.of("color", colour));
    }

    private static List<Object> points(
            StockReport report,
            Function<StockReport.Day, Map<String, Long>> which,
            String figure,
            String grade,
            String where) {
        List<Object> points = new ArrayList<>();
        report.days()
                .forEach(day -> points.add(
                        Map.of("value", which.apply(day).getOrDefault(grade, 0L), "href", href(figure, day, where))));
        return points;
    }

    private static String href(String figure, StockReport.Day day, String where) {
        return "/prospects?figure=grade-mix/" + UriUtils.encode(figure, StandardCharsets.UTF_8) + "&from=" + day.day()
                + "&to=" + day.day() + where;
    }
}
