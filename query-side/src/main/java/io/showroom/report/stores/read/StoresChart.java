package io.showroom.report.stores.read;

import io.showroom.screen.read.Say;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The chart: visits, captured and orders of each store, the month so far beside the month before. */
final class StoresChart {

    private static final List<String> SHOWN = List.of("visit", "captured", "order");
    private static final int WIDTH = 100 / 3;
    private static final int FEW = 4;
    private static final int ASLANT = 40;
    private static final int NAME = 58;

    private StoresChart() {}

    static Map<String, Object> of(StoresReport report, @Nullable Instant known, Say say) {
        List<StoreLine> stores = report.stores();
        List<Object> grids = new ArrayList<>();
        List<Object> titles = new ArrayList<>();
        List<Object> across = new ArrayList<>();
        List<Object> up = new ArrayList<>();
        List<Object> series = new ArrayList<>();
        for (int at = 0; at < SHOWN.size(); at++) {
            String stage = SHOWN.get(at);
            String left = WIDTH * at + "%";
            titles.add(Map.of(
                    "text",
                    say.text("stage." + stage),
                    "left",
                    left,
                    "top",
                    24,
                    "textStyle",
                    Map.of("fontSize", 12, "color", "--sr-quiet")));
            grids.add(Map.of(
                    "left",
                    WIDTH * at + 1 + "%",
                    "width",
                    WIDTH - 3 + "%",
                    "top",
                    60,
                    "bottom",
                    4,
                    "containLabel",
                    true));
            across.add(Map.of(
                    "type",
                    "category",
                    "gridIndex",
                    at,
                    "data",
                    stores.stream().map(line -> say.store(line.store())).toList(),
                    "axisLabel",
                    stores.size() > FEW
                            ? Map.of("interval", 0, "rotate", ASLANT)
                            : Map.of("interval", 0, "width", NAME, "overflow", "break", "fontSize", 11)));
            up.add(Map.of("type", "value", "gridIndex", at, "minInterval", 1));
            series.add(bars(
                    say.text("stores.before"),
                    "--sr-blue-grey-soft",
                    at,
                    stores.stream()
                            .<Object>map(line -> bar(line, stage, line.before().of(stage), report.before(), known))
                            .toList()));
            series.add(bars(
                    say.text("stores.toDate"),
                    "--tblr-primary",
                    at,
                    stores.stream()
                            .<Object>map(line -> bar(line, stage, line.toDate().of(stage), report.day(), known))
                            .toList()));
        }
        return Map.of(
                "title", titles,
                "grid", grids,
                "legend",
                        Map.of(
                                "top",
                                0,
                                "right",
                                0,
                                "data",
                                List.of(say.text("stores.before"), say.text("stores.toDate"))),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "xAxis", across,
                "yAxis", up,
                "series", series);
    }

    private static Map<String, Object> bars(String name, String colour, int grid, List<Object> data) {
        return Map.of(
                "name",
                name,
                "type",
                "bar",
                "xAxisIndex",
                grid,
                "yAxisIndex",
                grid,
                "barMaxWidth",
                26,
                "barGap",
                "10%",
                "itemStyle",
                Map.of("color", colour, "borderColor", "--sr-blue-grey"),
                "label",
                Map.of("show", true, "position", "top", "fontSize", 11, "color", "--sr-quiet", "textBorderWidth", 0),
                "data",
                data);
    }

    private static Map<String, Object> bar(
            StoreLine line, String stage, long value, LocalDate to, @Nullable Instant known) {
        String store = UriUtils.encodeQueryParam(String.valueOf(line.store()), "UTF-8");
        return Map.of(
                "value",
                value,
                "href",
                "/prospects?figure=funnel/%s/reachedDirectly&reading=period&from=%s&to=%s&store=%s"
                                .formatted(stage, to.withDayOfMonth(1), to, store)
                        + (known == null ? "" : "&asKnownAt=" + known));
    }
}
