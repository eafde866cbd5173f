package io.showroom.report.defeats.read;

import io.showroom.report.defeats.read.DefeatReport.Group;
import io.showroom.screen.read.Say;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** The defeats of twelve months as a drawing, a stack of kinds for each month. */
final class DefeatTrend {

    private static final Map<String, String> COLOURS =
            Map.of("DEFEATED", "--sr-red", "LOST", "--sr-orange", "FROZEN", "--sr-blue-grey", "INVALID", "--sr-grey");

    private DefeatTrend() {}

    static Map<String, Object> chart(List<Group> months, MultiValueMap<String, String> filters, Say say) {
        return Map.of(
                "grid", Map.of("left", 36, "right", 12, "top", 30, "bottom", 26),
                "legend", Map.of("top", 0, "right", 0),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "data",
                                months.stream().map(Group::key).toList(),
                                "axisLabel",
                                Map.of("hideOverlap", true)),
                "yAxis", Map.of("type", "value", "minInterval", 1),
                "series",
                        DefeatArithmetic.KINDS.stream()
                                .map(kind -> stack(kind, months, filters, say))
                                .toList());
    }

    private static Map<String, Object> stack(
            String kind, List<Group> months, MultiValueMap<String, String> filters, Say say) {
        List<Map<String, Object>> data = months.stream()
                .map(month -> Map.<String, Object>of(
                        "value", month.kinds().getOrDefault(kind, 0L), "href", href(month.key(), filters)))
                .toList();
        return Map.of(
                "name",
                say.of("kind", kind),
                "type",
                "bar",
                "stack",
                "defeats",
                "barMaxWidth",
                26,
                "data",
                data,
                "itemStyle",
                Map.of("color", COLOURS.getOrDefault(kind, "--sr-grey")));
    }

    private static String href(String month, MultiValueMap<String, String> filters) {
        MultiValueMap<String, String> there = new LinkedMultiValueMap<>(filters);
        there.keySet().removeAll(List.of("from", "to"));
        there.set("month", month);
        return UriComponentsBuilder.fromPath("/reports/defeats")
                .queryParams(there)
                .encode()
                .build()
                .toUriString();
    }
}
