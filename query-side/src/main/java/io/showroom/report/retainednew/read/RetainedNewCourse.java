package io.showroom.report.retainednew.read;

import io.showroom.report.retainednew.read.RetainedNewReport.Side;
import io.showroom.screen.read.Say;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The course of the months as a drawing: orders as bars, conversions as lines. */
final class RetainedNewCourse {

    private static final double PERCENT = 100.0;

    private RetainedNewCourse() {}

    static Map<String, Object> chart(List<RetainedNewReport> months, MultiValueMap<String, String> filters, Say say) {
        return Map.of(
                "grid", Map.of("left", 44, "right", 48, "top", 30, "bottom", 26),
                "legend", Map.of("top", 0, "right", 0),
                "tooltip", Map.of("trigger", "axis"),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                months.stream().map(RetainedNewReport::month).toList()),
                "yAxis",
                        List.of(
                                Map.of("type", "value", "minInterval", 1),
                                Map.of(
                                        "type",
                                        "value",
                                        "axisLabel",
                                        Map.of("formatter", "{value}%"),
                                        "splitLine",
                                        Map.of("show", false))),
                "series",
                        List.of(
                                bars(
                                        "retainednew.retainedOrders",
                                        "--tblr-primary",
                                        months,
                                        filters,
                                        say,
                                        month -> month.total().retained()),
                                bars("retainednew.newOrders", "--sr-green", months, filters, say, month -> month.total()
                                        .opened()),
                                line(
                                        "retainednew.retainedConversion",
                                        "--tblr-primary",
                                        months,
                                        say,
                                        month -> month.total().retained()),
                                line("retainednew.newConversion", "--sr-green", months, say, month -> month.total()
                                        .opened())));
    }

    private static Map<String, Object> bars(
            String name,
            String colour,
            List<RetainedNewReport> months,
            MultiValueMap<String, String> filters,
            Say say,
            Function<RetainedNewReport, Side> side) {
        List<Object> data = new ArrayList<>();
        months.forEach(
                month -> data.add(Map.of("value", side.apply(month).orders(), "href", href(month.month(), filters))));
        return Map.of(
                "name",
                say.text(name),
                "type",
                "bar",
                "stack",
                "orders",
                "barMaxWidth",
                26,
                "data",
                data,
                "itemStyle",
                Map.of("color", colour));
    }

    private static Map<String, Object> line(
            String name,
            String colour,
            List<RetainedNewReport> months,
            Say say,
            Function<RetainedNewReport, Side> side) {
        List<@Nullable Object> data = new ArrayList<>();
        months.forEach(month -> {
            Double conversion = side.apply(month).conversion();
            data.add(conversion == null ? null : Math.round(conversion * PERCENT * 10) / 10.0);
        });
        return Map.of(
                "name",
                say.text(name),
                "type",
                "line",
                "yAxisIndex",
                1,
                "data",
                data,
                "symbolSize",
                6,
                "lineStyle",
                Map.of("color", colour, "type", "dashed"),
                "itemStyle",
                Map.of("color", colour));
    }

    private static String href(String month, MultiValueMap<String, String> filters) {
        MultiValueMap<String, String> there = new LinkedMultiValueMap<>(filters);
        there.set("month", month);
        return UriComponentsBuilder.fromPath("/reports/retained-new")
                .queryParams(there)
                .encode()
                .build()
                .toUriString();
    }
}
