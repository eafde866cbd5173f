package io.showroom.report.retainednew.read;

import io.showroom.projection.read.TableColumn;
import java.util.List;
import java.util.stream.Stream;

/** The counters of the retained-versus-new table, the same for both columns of the report. */
final class RetainedNewMeasure {

    /** The kinds of defeat, in the order of their counters. */
    static final List<String> KINDS = List.of("DEFEATED", "LOST", "FROZEN", "INVALID");

    /** Opened within the month; always zero in the retained column, whose base is a sum over the months before. */
    static final int BASE = 0;

    /** Opened by the cancellation of an earlier month's order; part of the base. */
    static final int REOPENED = 1;

    /** Orders of the month that were not cancelled within it. */
    static final int ORDERS = 2;

    /** Orders of the month, cancelled or not. */
    static final int GROSS_ORDERS = 3;

    /** Defeats; one counter for each of {@link #KINDS}. */
    static final int DEFEATS = 4;

    /** Moved in from another row while open. */
    static final int MOVED_IN = 8;

    /** Moved out to another row while open. */
    static final int MOVED_OUT = 9;

    /** Number of counters in each column of the report. */
    static final int COUNT = 10;

    private static final List<String> NAMES = List.of(
            "base",
            "reopened",
            "orders",
            "gross_orders",
            "defeated",
            "lost",
            "frozen",
            "invalid",
            "moved_in",
            "moved_out");

    private RetainedNewMeasure() {}

    static List<TableColumn> columns() {
        return Stream.of("retained_", "new_")
                .flatMap(prefix -> NAMES.stream().map(name -> TableColumn.counter(prefix + name)))
                .toList();
    }
}
