package io.showroom.report.traffic.read;

import io.showroom.projection.read.CounterProjection;
import io.showroom.projection.read.CubeQuery;
import io.showroom.projection.read.ReadModelTable;
import io.showroom.report.read.ReportDays;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Visits, calls and leads by store day, store, channel and the consultant of that moment, with what they led to. */
@Component
public class TrafficProjection extends CounterProjection<TrafficProjection.Key> {

    /** The counters of every prospect. */
    public TrafficProjection() {
        super(ReadModelTable.sums("traffic_sum", 2, Key.class, TrafficMeasure.columns()), TrafficFold::add);
    }

    /** What the counters are counted by. */
    record Key(LocalDate day, String store, String channel, String consultant) {}

    /** Visits to the showroom, as against calls and leads, on the days asked for, grouped by columns. */
    public static CubeQuery visits(ReportScope scope, ReportDays days, String... by) {
        return new CubeQuery(
                scope.whereOwn(
                        new CubeQuery.OneOf("channel", List.of(TrafficFold.VISITS)),
                        new CubeQuery.Days("day", days.from(), days.to())),
                Stream.of(by).map(CubeQuery.Group::of).toList());
    }

    /** First ones among a row's counters, at whatever hour. */
    public static long first(long[] counters) {
        return LongStream.of(counters).limit(TrafficMeasure.AGAIN).sum();
    }
}
