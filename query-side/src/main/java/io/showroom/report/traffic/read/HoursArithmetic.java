package io.showroom.report.traffic.read;

import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.Measures;
import io.showroom.report.traffic.read.HoursReport.Channel;
import io.showroom.report.traffic.read.HoursReport.Hours;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Computes the hours of a day from the sums of the traffic statistics. */
final class HoursArithmetic {

    private static final List<String> CHANNELS = List.of(TrafficFold.VISITS, "PHONE");

    private HoursArithmetic() {}

    static HoursReport report(Measures measures, HoursQuestion question, TrafficSlots slots) {
        LocalDate first = Stream.concat(question.compared().stream(), Stream.of(question.day()))
                .min(LocalDate::compareTo)
                .orElse(question.day());
        CubeQuery cubeQuery = TrafficArithmetic.cubeQuery(
                question.scope(),
                first,
                question.day(),
                List.of(CubeQuery.Group.of("day"), CubeQuery.Group.of("channel")),
                new CubeQuery.OneOf("channel", CHANNELS));
        long[][] today = new long[CHANNELS.size()][TrafficMeasure.HOURS];
        long[][] before = new long[CHANNELS.size()][TrafficMeasure.HOURS];
        Set<LocalDate> compared = new HashSet<>(question.compared());
        measures.sum(TrafficArithmetic.SUMS, cubeQuery).forEach((group, n) -> {
            int channel = CHANNELS.indexOf(group.get(1).toString());
            LocalDate day = (LocalDate) group.getFirst();
            for (int hour = 0; hour < TrafficMeasure.HOURS; hour++) {
                long came = n[TrafficMeasure.FIRST + hour] + n[TrafficMeasure.AGAIN + hour];
                today[channel][hour] += day.equals(question.day()) ? came : 0;
                before[channel][hour] += compared.contains(day) ? came : 0;
            }
        });
        return new HoursReport(
                measures.position(),
                question.day(),
                question.compared(),
                slots.slots().stream()
                        .map(slot -> new Hours(slot.from(), slot.to(), slot.label()))
                        .toList(),
                Stream.of(0, 1)
                        .map(i -> channel(
                                CHANNELS.get(i), slots.of(today[i], 0), slots.of(before[i], 0), compared.size()))
                        .toList());
    }

    private static Channel channel(String channel, List<Long> counts, List<Long> before, int days) {
        long all = before.stream().mapToLong(n -> n).sum();
        return new Channel(
                channel,
                counts,
                counts.stream().mapToLong(n -> n).sum(),
                days == 0
                        ? List.of()
                        : before.stream().map(n -> (double) n / days).toList(),
                days == 0 ? null : (double) all / days);
    }
}
