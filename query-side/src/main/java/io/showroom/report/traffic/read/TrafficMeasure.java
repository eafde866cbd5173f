package io.showroom.report.traffic.read;

import io.showroom.projection.read.TableColumn;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The counters of a day and channel. */
final class TrafficMeasure {

    /** Hours of a day: both kinds of contact are counted by the hour they began in. */
    static final int HOURS = 24;

    /** First visits, calls or leads; one counter for each hour. */
    static final int FIRST = 0;

    /** Further ones of prospects who had been there before; one counter for each hour. */
    static final int AGAIN = HOURS;

    /** Of the first ones, whose details were held by the end of the day. */
    static final int CAPTURED = 2 * HOURS;

    /** Test drives and rides. */
    static final int TEST_DRIVES = CAPTURED + 1;

    /** Orders, cancelled later or not. */
    static final int ORDERS = CAPTURED + 2;

    /** How many there are. */
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
