package io.showroom.report.traffic.read;

import io.showroom.projection.read.Projection;
import io.showroom.projection.read.Row;
import io.showroom.projection.read.Slice;
import io.showroom.projection.read.Table;
import io.showroom.projection.read.Timeline;
import io.showroom.report.read.Asked;
import io.showroom.report.read.Life;
import io.showroom.report.read.ReportDays;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Visits, calls and leads by store day, store, channel and the consultant of that moment, with what they led to.
 *
 * @param consultant only what was this consultant's; null for everything, which is what the table holds
 */
public record TrafficProjection(@Nullable String consultant) implements Projection {

    static final Table<Key> TABLE = Table.sums("traffic_sum", 2, Key.class, TrafficMeasure.columns());

    /** What the counters are counted by. */
    record Key(LocalDate day, String store, String channel, String consultant) {}

    /** Visits to the showroom, as against calls and leads, on the days asked for, grouped by columns. */
    public static Slice visits(Asked asked, ReportDays days, String... by) {
        return new Slice(
                asked.whereOwn(
                        new Slice.OneOf("channel", List.of(TrafficFold.VISITS)),
                        new Slice.Days("day", days.from(), days.to())),
                Stream.of(by).map(Slice.Group::of).toList());
    }

    /** First ones among a row's counters, at whatever hour. */
    public static long first(long[] counters) {
        return LongStream.of(counters).limit(TrafficMeasure.AGAIN).sum();
    }

    @Override
    public Table<?> definition() {
        return TABLE;
    }

    @Override
    public Collection<Row> rows(Timeline timeline) {
        return TrafficFold.of(timeline, Life.of(timeline), consultant).sums();
    }
}
