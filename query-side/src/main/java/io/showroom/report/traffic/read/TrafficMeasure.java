package io.showroom.report.traffic.read;

import io.showroom.projection.read.TableColumn;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The counters of the traffic statistics, by day and channel. */
final class TrafficMeasure {

    /** Hours of a day; visits, calls and leads are counted by the hour in which they began, by the store's clock. */
    static final int HOURS = 24;

    /** First visits, calls or leads; one counter for each hour. */
    static final int FIRST = 0;

    /** Further visits, calls or leads of the same prospects; one counter for each hour. */
    static final int AGAIN = HOURS;

    /** Those of the first visits, calls or leads with details on file by the end of the day. */
    static final int CAPTURED = 2 * HOURS;

    /** Test drives and rides. */
    static final int TEST_DRIVES = CAPTURED + 1;

    /** Orders, cancelled later or not. */
    static final int ORDERS = CAPTURED + 2;

    /** Number of counters. */
    static final int COUNT = CAPTURED + 3;

    private TrafficMeasure() {}

    static List<TableColumn> columns() {
        Stream<String> hourly = Stream.of("first", "again").flatMap(kind -> IntStream.range(0, HOURS)
                .mapToObj(hour -> String.format(Locale.ROOT, "%s_%02d", kind, hour)));
        return Stream.concat(hourly, Stream.of("captured", "test_drives", "orders"))
                .map(TableColumn::counter)
                .toList();
    }
}
