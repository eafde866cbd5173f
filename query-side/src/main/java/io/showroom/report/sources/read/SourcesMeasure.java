package io.showroom.report.sources.read;

import io.showroom.projection.read.Column;
import java.util.List;
import java.util.stream.Stream;

/** The counters of the sources table. */
final class SourcesMeasure {

    /** Visits to the store, first and again. */
    static final int VISITS = 0;

    /** Calls, first and again. */
    static final int CALLS = 1;

    /** Online leads, first and again. */
    static final int LEADS = 2;

    /** Prospects captured. */
    static final int CAPTURED = 3;

    /** Prospects with their first test drive. */
    static final int TEST_DRIVES = 4;

    /** Prospects with their first order. */
    static final int ORDERS = 5;

    /** Prospects with their first delivery. */
    static final int DELIVERIES = 6;

    /** Open prospects lost. */
    static final int DEFEATS = 7;

    /** How many counters there are. */
    static final int COUNT = 8;

    private SourcesMeasure() {}

    static List<Column> columns() {
        return Stream.of("visits", "calls", "leads", "captured", "test_drives", "orders", "deliveries", "defeats")
                .map(name -> new Column(name, Column.Type.INTEGER))
                .toList();
    }
}
