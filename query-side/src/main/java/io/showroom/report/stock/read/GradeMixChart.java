package io.showroom.report.stock.read;

import io.showroom.report.read.ReportView;
import io.showroom.report.stock.read.StockAnswer.Day;
import io.showroom.screen.read.Chart;
import io.showroom.screen.read.Chart.Point;
import io.showroom.screen.read.Chart.Series;
import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.ViewFormat;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.web.util.UriUtils;

/**
 * The chart of the stock: stacked bars, coldest grade at the bottom, and beside them the orders not yet delivered. A
 * bar links to the prospects behind it.
 */
final class GradeMixChart {

    private static final Map<String, String> COLOURS = Map.of(
            "order", "--sr-violet",
            "hot", "--sr-red",
            "warm", "--sr-orange",
            "mild", "--sr-amber",
            "cool", "--sr-blue-grey");

    private GradeMixChart() {}

    /**
     * Returns the chart.
     *
     * @param badges badges by grade, hottest first
     * @param ordered badges by order grade
     */
    static Chart of(
            StockAnswer answer, Map<String, GradeBadge> badges, Map<String, GradeBadge> ordered, ReportView view) {
        ViewFormat format = view.format();
        String where = view.where();
        List<String> names = new ArrayList<>();
        badges.keySet().forEach(grade -> names.add(GradeMixForm.name(grade, format)));
        ordered.keySet().forEach(grade -> names.add(GradeMixForm.orderName(grade, format)));
        List<Series> series = new ArrayList<>();
        List.copyOf(badges.entrySet())
                .reversed()
                .forEach(one -> series.add(Series.bars(
                        GradeMixForm.name(one.getKey(), format),
                        COLOURS.getOrDefault(one.getValue().heat(), "--sr-grey"),
                        "open",
                        points(answer, Day::grades, "grade/", one.getKey(), where))));
        ordered.keySet()
                .forEach(grade -> series.add(Series.bars(
                        GradeMixForm.orderName(grade, format),
                        "--sr-violet",
                        "ordered",
                        points(answer, Day::ordered, "ordered/", grade, where))));
        return Chart.columns(
                        answer.days().stream().map(day -> day.day().toString()).toList(), series)
                .named(names);
    }

    private static List<Point> points(
            StockAnswer answer, Function<Day, Map<String, Long>> which, String figure, String grade, String where) {
        return answer.days().stream()
                .map(day -> Point.of(which.apply(day).getOrDefault(grade, 0L), href(figure + grade, day, where)))
                .toList();
    }

    private static String href(String figure, Day day, String where) {
        return "/prospects?figure=grade-mix/" + UriUtils.encode(figure, StandardCharsets.UTF_8) + "&from=" + day.day()
                + "&to=" + day.day() + where;
    }
}
