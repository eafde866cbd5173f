package io.showroom.report.traffic.read;

import io.showroom.report.traffic.read.TrafficAnswer.Line;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sums of a month's days.
 *
 * @param month the month
 * @param slots the time slots
 * @param counters the counters by day and channel
 * @param grades the number of first grades by day, channel and grade
 */
record TrafficDays(
        YearMonth month, TrafficSlots slots, Map<List<Object>, long[]> counters, Map<List<Object>, long[]> grades) {

    private static final long[] NOTHING = new long[TrafficMeasure.COUNT];

    /** Returns a line for each day. */
    List<Line<Long>> lines(String channel) {
        return IntStream.rangeClosed(1, month.lengthOfMonth())
                .mapToObj(month::atDay)
                .map(day -> line(day, channel))
                .toList();
    }

    private Line<Long> line(LocalDate day, String channel) {
        long[] n = counters.getOrDefault(List.of(day, channel), NOTHING);
        List<Long> first = slots.of(n, TrafficMeasure.FIRST);
        Map<String, Long> given = new TreeMap<>();
        grades.forEach((key, count) -> {
            if (key.get(0).equals(day) && key.get(1).equals(channel) && count[0] != 0) {
                given.put(key.get(2).toString(), count[0]);
            }
        });
        return new Line<>(
                day,
                first,
                first.stream().mapToLong(one -> one).sum(),
                slots.of(n, TrafficMeasure.AGAIN).stream().mapToLong(one -> one).sum(),
                n[TrafficMeasure.CAPTURED],
                given,
                n[TrafficMeasure.TEST_DRIVES],
                n[TrafficMeasure.ORDERS]);
    }

    /** Returns the sum of all days. */
    Line<Long> total(String channel) {
        return lines(channel).stream()
                .reduce((one, other) -> together(one, other, Long::sum))
                .orElseThrow();
    }

    /** Returns the difference to the month before. */
    static Line<Long> change(Line<Long> now, Line<Long> before) {
        return together(now, before, (one, other) -> one - other);
    }

    /** Returns the average of a day; null if {@code days} is 0. */
    static @Nullable Line<Double> average(Line<Long> total, int days) {
        if (days == 0) {
            return null;
        }
        Function<Long, Double> share = n -> (double) n / days;
        return new Line<>(
                null,
                total.slots().stream().map(share).toList(),
                share.apply(total.first()),
                share.apply(total.again()),
                share.apply(total.captured()),
                total.grades().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> share.apply(entry.getValue()),
                                (one, same) -> one,
                                TreeMap::new)),
                share.apply(total.testDrives()),
                share.apply(total.orders()));
    }

    private static Line<Long> together(Line<Long> one, Line<Long> other, BiFunction<Long, Long, Long> how) {
        Map<String, Long> grades = new TreeMap<>();
        Stream.of(one, other)
                .flatMap(line -> line.grades().keySet().stream())
                .forEach(grade -> grades.put(
                        grade,
                        how.apply(
                                one.grades().getOrDefault(grade, 0L),
                                other.grades().getOrDefault(grade, 0L))));
        return new Line<>(
                null,
                IntStream.range(0, one.slots().size())
                        .mapToObj(
                                i -> how.apply(one.slots().get(i), other.slots().get(i)))
                        .toList(),
                how.apply(one.first(), other.first()),
                how.apply(one.again(), other.again()),
                how.apply(one.captured(), other.captured()),
                grades,
                how.apply(one.testDrives(), other.testDrives()),
                how.apply(one.orders(), other.orders()));
    }
}
