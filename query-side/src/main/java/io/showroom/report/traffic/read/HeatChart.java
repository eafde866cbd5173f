package io.showroom.report.traffic.read;

import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Hours by weekday as a grid of squares: the more, the darker and the larger, with the figure in each. A square leads
 * to the prospects behind it.
 */
final class HeatChart {

    private static final int DAYS = 7;
    private static final int SMALLEST = 14;
    private static final int LARGEST = 30;
    private static final double PALEST = 0.25;

    private HeatChart() {}

    /**
     * The options of the drawing.
     *
     * @param where the report's stores and consultant, as they go on in an address
     */
    static Map<String, Object> of(TrafficHeat heat, TrafficReport report, String where, Say say) {
        List<Object> squares = new ArrayList<>();
        for (int weekday = 0; weekday < DAYS; weekday++) {
            for (int slot = 0; slot < report.slots().size(); slot++) {
                long n = heat.weekdays().get(weekday).get(slot);
                if (n > 0) {
                    squares.add(square(
                            slot, weekday, n, (double) n / heat.most(), behind(heat, report, slot, weekday) + where));
                }
            }
        }
        return Map.of(
                "grid", Map.of("left", 44, "right", 12, "top", 8, "bottom", 24),
                "tooltip", Map.of("trigger", "item"),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                report.slots().stream()
                                        .map(TrafficSlots.Slot::label)
                                        .toList()),
                "yAxis",
                        Map.of(
                                "type",
                                "category",
                                "inverse",
                                true,
                                "data",
                                IntStream.rangeClosed(1, DAYS)
                                        .mapToObj(day -> say.text("traffic.day." + day))
                                        .toList()),
                "series",
                        List.of(Map.of(
                                "name",
                                say.text("traffic.heat." + heat.channel()),
                                "type",
                                "scatter",
                                "symbol",
                                "roundRect",
                                "data",
                                squares)));
    }

    private static Map<String, Object> square(int slot, int weekday, long n, double share, String href) {
        double weight = Math.sqrt(share);
        return Map.of(
                "value", List.of(slot, weekday, n),
                "symbolSize", Math.round(SMALLEST + (LARGEST - SMALLEST) * weight),
                "itemStyle", Map.of("color", "--tblr-primary", "opacity", PALEST + (1 - PALEST) * share),
                "href", href);
    }

    private static String behind(TrafficHeat heat, TrafficReport report, int slot, int weekday) {
        TrafficSlots.Slot hours = report.slots().get(slot);
        return "/prospects?figure=traffic/" + heat.channel() + "/all-" + hours.from() + "-" + hours.to() + "/"
                + (weekday + 1) + "&from=" + report.heat().from() + "&to="
                + report.heat().to();
    }
}
