package io.showroom.prospect.read.card;

import io.showroom.projection.read.Timeline;
import io.showroom.screen.read.GradeBadge;
import io.showroom.screen.read.Names;
import io.showroom.screen.read.Say;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/**
 * The grade path as a drawing: a stepped line over time, contacts as dots, what came late hollow, corrected grades
 * crossed.
 */
final class GradeChart {

    private final ZoneId zone;
    private final Say say;
    private final String store;

    private GradeChart(Timeline timeline, Say say) {
        this.zone = timeline.zone();
        this.say = say;
        this.store = timeline.store();
    }

    /** The drawing's description for ECharts; null without any grade. */
    static @Nullable Map<String, Object> of(
            List<GradeStep> steps, List<LogLine> contacts, Timeline timeline, Say say, Instant now) {
        return steps.isEmpty() ? null : new GradeChart(timeline, say).draw(steps, contacts, now);
    }

    private Map<String, Object> draw(List<GradeStep> steps, List<LogLine> contacts, Instant now) {
        List<Object> line = new ArrayList<>();
        List<Object> corrected = new ArrayList<>();
        @Nullable GradeStep last = null;
        for (GradeStep step : steps) {
            if (step.correctedBy() != null) {
                corrected.add(List.of(local(step.occurredAt()), step.to()));
            } else {
                line.add(point(step));
                last = step;
            }
        }
        if (last != null && now.isAfter(last.occurredAt())) {
            line.add(Map.of("value", List.of(local(now), last.to()), "symbol", "none"));
        }
        return Map.of(
                "grid", Map.of("left", 44, "right", 20, "top", 30, "bottom", 28),
                "legend", Map.of("top", 0, "right", 0, "itemHeight", 9),
                "xAxis",
                        Map.of(
                                "type",
                                "time",
                                "splitNumber",
                                6,
                                "axisLabel",
                                Map.of("formatter", "{yy}-{MM}-{dd}", "hideOverlap", true)),
                "yAxis", Map.of("type", "category", "data", bands(steps), "splitLine", Map.of("show", true)),
                "series",
                        List.of(
                                Map.of(
                                        "name",
                                        say.text("card.tab.grades"),
                                        "type",
                                        "line",
                                        "step",
                                        "start",
                                        "symbol",
                                        "rect",
                                        "symbolSize",
                                        9,
                                        "data",
                                        line,
                                        "lineStyle",
                                        Map.of("color", "--tblr-primary", "width", 2),
                                        "itemStyle",
                                        Map.of("color", "--tblr-primary")),
                                dots("grades.contact", contacts, false, Map.of("color", "--sr-green")),
                                dots(
                                        "grades.lateContact",
                                        contacts,
                                        true,
                                        Map.of("color", "transparent", "borderColor", "--sr-amber", "borderWidth", 2)),
                                Map.of(
                                        "name",
                                        say.text("grades.corrected"),
                                        "type",
                                        "scatter",
                                        "data",
                                        corrected,
                                        "symbol",
                                        "path://M0 0L10 10M10 0L0 10",
                                        "symbolSize",
                                        10,
                                        "itemStyle",
                                        Map.of("color", "none", "borderColor", "--sr-red", "borderWidth", 2))));
    }

    private Map<String, Object> point(GradeStep step) {
        GradeBadge badge = say.badge(store, step.to());
        String colour =
                switch (badge == null ? "" : badge.heat()) {
                    case "order" -> "--sr-violet";
                    case "hot" -> "--sr-red";
                    case "warm" -> "--sr-orange";
                    case "mild" -> "--sr-amber";
                    case "cool" -> "--sr-blue-grey";
                    default -> "--sr-grey";
                };
        Map<String, Object> style = step.late()
                ? Map.of("color", "--tblr-bg-surface", "borderColor", colour, "borderWidth", 2)
                : Map.of("color", colour);
        return Map.of("value", List.of(local(step.occurredAt()), step.to()), "itemStyle", style);
    }

    private Map<String, Object> dots(String name, List<LogLine> contacts, boolean late, Map<String, Object> style) {
        List<Object> dots = contacts.stream()
                .filter(contact -> contact.grade() != null && contact.late() == late)
                .<Object>map(contact -> List.of(local(contact.at()), contact.grade()))
                .toList();
        return Map.of(
                "name",
                say.text(name),
                "type",
                "scatter",
                "data",
                dots,
                "symbol",
                "circle",
                "symbolSize",
                7,
                "itemStyle",
                style);
    }

    /** The grades as bands, coldest at the bottom; grades that the scheme of today does not know come last. */
    private List<String> bands(List<GradeStep> steps) {
        SequencedSet<String> bands = new LinkedHashSet<>();
        say.grades(store, false).stream().map(Names.Choice::key).forEach(bands::add);
        steps.forEach(step -> bands.add(step.to()));
        return List.copyOf(bands.reversed());
    }

    private String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }
}
