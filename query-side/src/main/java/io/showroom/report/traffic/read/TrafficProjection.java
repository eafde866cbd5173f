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

/**
 * The projection of visits, calls and leads with their results, by store day, store, channel and consultant at that
 * moment.
 */
@Component
public class TrafficProjection extends CounterProjection<TrafficProjection.Key> {

    /** Creates the projection. */
    public TrafficProjection() {
        super(ReadModelTable.sums("traffic_sum", 2, Key.class, TrafficMeasure.columns()), TrafficFold::add);
    }

    /** The key of the counters. */
    record Key(LocalDate day, String store, String channel, String consultant) {}

    /** Returns the query for visits to the store (without calls and leads) in some days, grouped by columns. */
    public static CubeQuery visits(ReportScope scope, ReportDays days, String... by) {
        return new CubeQuery(
                scope.whereOwn(
                        new CubeQuery.OneOf("channel", List.of(TrafficFold.VISITS)),
                        new CubeQuery.Days("day", days.from(), days.to())),
                Stream.of(by).map(CubeQuery.Group::of).toList());
    }

    /** Returns the number of first visits in a row of counters, over all hours. */
    public static long first(long[] counters) {
        return LongStream.of(counters).limit(TrafficMeasure.AGAIN).sum();
    }
}
