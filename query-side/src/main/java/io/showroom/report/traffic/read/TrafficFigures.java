package io.showroom.report.traffic.read;

import io.showroom.projection.read.MemorySums;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Figures;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportRequest;
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
 * {@code figure=traffic/<channel>/<figure>}, with {@code from} and {@code to} or {@code month}; the figures by hour
 * take a weekday (1 to 7) behind them: {@code traffic/WALK_IN/all-9-10/6}.
 */
class TrafficFigures implements Figures {

    private static final Pattern HOURS = Pattern.compile("(hour|all)-(\\d{1,2})-(\\d{1,2})");

    @Override
    public Predicate<Timeline> behind(List<String> path, ReportRequest request) {
        if (path.size() < 2 || path.size() > 3) {
            throw Figures.unknown();
        }
        ReportDays days = request.span();
        Asked asked = request.asked();
        String channel = path.get(0);
        String figure = path.get(1);
        if (figure.startsWith("grade-")) {
            return mix(asked, days, channel, TrafficMixProjection.GRADE, figure.substring("grade-".length()));
        }
        if (figure.startsWith("outlet-")) {
            return mix(asked, days, null, TrafficMixProjection.OUTLET, figure.substring("outlet-".length()));
        }
        Integer weekday = path.size() == 3 ? weekday(path.get(2)) : null;
        int[] counters = counters(figure);
        Slice slice = TrafficArithmetic.slice(
                asked,
                days.from(),
                days.to(),
                List.of(Slice.Group.of("day")),
                new Slice.OneOf("channel", List.of(channel)));
        return timeline ->
                MemorySums.of(timeline, List.of(TrafficArithmetic.SUMS))
                        .sum(TrafficArithmetic.SUMS, slice)
                        .entrySet()
                        .stream()
                        .filter(day -> weekday == null
                                || ((LocalDate) day.getKey().getFirst())
                                                .getDayOfWeek()
                                                .getValue()
                                        == weekday)
                        .anyMatch(day -> Arrays.stream(counters).anyMatch(counter -> day.getValue()[counter] > 0));
    }

    /** Only what happened in the days counts. */
    @Override
    public boolean standing(List<String> path) {
        return false;
    }

    private static Predicate<Timeline> mix(
            Asked asked, ReportDays days, @Nullable String channel, String kind, String code) {
        List<Slice.Condition> also = new ArrayList<>(
                List.of(new Slice.OneOf("kind", List.of(kind)), new Slice.OneOf("code", List.of(code))));
        if (channel != null) {
            also.add(new Slice.OneOf("channel", List.of(channel)));
        }
        Slice slice =
                TrafficArithmetic.slice(asked, days.from(), days.to(), List.of(), also.toArray(Slice.Condition[]::new));
        return timeline ->
                MemorySums.of(timeline, List.of(TrafficArithmetic.MIX))
                        .sum(TrafficArithmetic.MIX, slice)
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
            default -> throw Figures.unknown();
        };
    }

    private static int weekday(String text) {
        if (!text.matches("[1-7]")) {
            throw Figures.unknown();
        }
        return Integer.parseInt(text);
    }
}
