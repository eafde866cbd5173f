package io.showroom.report.traffic.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.InMemoryMeasures;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportFigures;
import io.showroom.report.read.ReportRequest;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the traffic statistics and the prospects behind them: {@code figure=traffic/<channel>/<figure>}, with
 * {@code from} and {@code to} or {@code month}; the figures by hour may be followed by a weekday (1 for Monday to 7):
 * {@code traffic/WALK_IN/all-9-10/6}.
 */
class TrafficFigures implements ReportFigures {

    private static final Pattern HOURS = Pattern.compile("(hour|all)-(\\d{1,2})-(\\d{1,2})");

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        if (path.size() < 2 || path.size() > 3) {
            throw ReportFigures.unknown();
        }
        ReportDays days = request.span();
        ReportScope scope = request.scope();
        String channel = path.get(0);
        String figure = path.get(1);
        if (figure.startsWith("grade-")) {
            return mix(scope, days, channel, TrafficMixProjection.GRADE, figure.substring("grade-".length()));
        }
        if (figure.startsWith("outlet-")) {
            return mix(scope, days, null, TrafficMixProjection.OUTLET, figure.substring("outlet-".length()));
        }
        Integer weekday = path.size() == 3 ? weekday(path.get(2)) : null;
        int[] counters = counters(figure);
        CubeQuery cubeQuery = TrafficArithmetic.cubeQuery(
                scope,
                days.from(),
                days.to(),
                List.of(CubeQuery.Group.of("day")),
                new CubeQuery.OneOf("channel", List.of(channel)));
        return timeline ->
                InMemoryMeasures.of(timeline, List.of(TrafficArithmetic.SUMS))
                        .sum(TrafficArithmetic.SUMS, cubeQuery)
                        .entrySet()
                        .stream()
                        .filter(day -> weekday == null
                                || ((LocalDate) day.getKey().getFirst())
                                                .getDayOfWeek()
                                                .getValue()
                                        == weekday)
                        .anyMatch(day -> Arrays.stream(counters).anyMatch(counter -> day.getValue()[counter] > 0));
    }

    /** Returns false: only acts in the days are counted. */
    @Override
    public boolean standing(List<String> path) {
        return false;
    }

    private static Predicate<Timeline> mix(
            ReportScope scope, ReportDays days, @Nullable String channel, String kind, String code) {
        List<CubeQuery.Condition> also = new ArrayList<>(
                List.of(new CubeQuery.OneOf("kind", List.of(kind)), new CubeQuery.OneOf("code", List.of(code))));
        if (channel != null) {
            also.add(new CubeQuery.OneOf("channel", List.of(channel)));
        }
        CubeQuery cubeQuery = TrafficArithmetic.cubeQuery(
                scope, days.from(), days.to(), List.of(), also.toArray(CubeQuery.Condition[]::new));
        return timeline ->
                InMemoryMeasures.of(timeline, List.of(TrafficArithmetic.MIX))
                        .sum(TrafficArithmetic.MIX, cubeQuery)
                        .values()
                        .stream()
                        .anyMatch(n -> n[0] > 0);
    }

    private static int[] counters(String figure) {
        Matcher hours = HOURS.matcher(figure);
        if (hours.matches()) {
            IntStream of = IntStream.range(Integer.parseInt(hours.group(2)), Integer.parseInt(hours.group(3)))
                    .filter(hour -> hour < TrafficMeasure.HOURS);
            return hours.group(1).equals("hour")
                    ? of.map(hour -> TrafficMeasure.FIRST + hour).toArray()
                    : of.flatMap(hour -> IntStream.of(TrafficMeasure.FIRST + hour, TrafficMeasure.AGAIN + hour))
                            .toArray();
        }
        return switch (figure) {
            case "first" ->
                IntStream.range(TrafficMeasure.FIRST, TrafficMeasure.AGAIN).toArray();
            case "again" ->
                IntStream.range(TrafficMeasure.AGAIN, TrafficMeasure.CAPTURED).toArray();
            case "captured" -> new int[] {TrafficMeasure.CAPTURED};
            case "testDrives" -> new int[] {TrafficMeasure.TEST_DRIVES};
            case "orders" -> new int[] {TrafficMeasure.ORDERS};
            default -> throw ReportFigures.unknown();
        };
    }

    private static int weekday(String text) {
        if (!text.matches("[1-7]")) {
            throw ReportFigures.unknown();
        }
        return Integer.parseInt(text);
    }
}
