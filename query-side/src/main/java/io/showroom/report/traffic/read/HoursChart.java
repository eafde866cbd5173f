package io.showroom.report.traffic.read;

import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The hours of a day as bars, what is usual as a line over them; a bar leads to the prospects behind it. */
public final class HoursChart {

    private static final List<String> COLOURS = List.of("--tblr-primary", "--sr-blue-grey");

    private HoursChart() {}

    /** The options of the drawing. */
    public static Map<String, Object> of(HoursReport report, Say say) {
        List<Object> series = new ArrayList<>();
        for (int i = 0; i < report.channels().size(); i++) {
            HoursReport.Channel channel = report.channels().get(i);
            series.add(bars(channel, report, COLOURS.get(i), say));
            if (!channel.usual().isEmpty()) {
                series.add(line(channel, COLOURS.get(i), say));
            }
        }
        return Map.of(
                "grid", Map.of("left", 30, "right", 8, "top", 26, "bottom", 22),
                "legend", Map.of("top", 0, "right", 0, "itemHeight", 9),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                report.hours().stream()
                                        .map(HoursReport.Hours::label)
                                        .toList()),
                "yAxis", Map.of("type", "value", "minInterval", 1),
                "series", series);
    }

    private static Map<String, Object> bars(HoursReport.Channel channel, HoursReport report, String colour, Say say) {
        List<Object> data = new ArrayList<>();
        for (int i = 0; i < report.hours().size(); i++) {
            HoursReport.Hours hours = report.hours().get(i);
            data.add(Map.of(
                    "value",
                    channel.counts().get(i),
                    "href",
                    "/prospects?figure=traffic/" + channel.channel() + "/all-" + hours.from() + "-" + hours.to()
                            + "&from=" + report.day() + "&to=" + report.day()));
        }
        return Map.of(
                "name",
                say.text("hours." + channel.channel()),
                "type",
                "bar",
                "barMaxWidth",
                16,
                "data",
                data,
                "itemStyle",
                Map.of("color", colour));
    }

    private static Map<String, Object> line(HoursReport.Channel channel, String colour, Say say) {
        return Map.of(
                "name",
                say.text("hours.usual." + channel.channel()),
                "type",
                "line",
                "symbol",
                "none",
                "data",
                channel.usualRounded(),
                "itemStyle",
                Map.of("color", colour),
                "lineStyle",
                Map.of("color", colour, "width", 1.5, "type", channel.channel().equals("PHONE") ? "dotted" : "dashed"));
    }
}
