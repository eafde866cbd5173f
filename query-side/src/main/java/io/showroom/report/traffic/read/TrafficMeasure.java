package io.showroom.report.traffic.read;

import io.showroom.projection.read.Column;
import java.util.ArrayList;
import java.util.List;

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

    static List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        for (String kind : List.of("first", "again")) {
            for (int hour = 0; hour < HOURS; hour++) {
                columns.add(new Column("%s_%02d".formatted(kind, hour), Column.Type.INTEGER));
            }
        }
        for (String name : List.of("captured", "test_drives", "orders")) {
            columns.add(new Column(name, Column.Type.INTEGER));
        }
        return columns;
    }
}
