package io.showroom.report.funnel.read;

import io.showroom.projection.read.TableColumn;
import io.showroom.report.read.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The counters of the funnel's table: three for each stage, and those behind the named rates. */
final class FunnelMeasure {

    private static final int STAGES = Stage.values().length;

    /** Prospects captured on the store day of the first visit, call or lead, before any second one. */
    static final int CAPTURED_AT_ONCE = 3 * STAGES;

    /** Prospects who visited the store after their first visit, call or lead. */
    static final int AGAIN = CAPTURED_AT_ONCE + 1;

    /** Prospects whose first contact was a call. */
    static final int CALLS = CAPTURED_AT_ONCE + 2;

    /** Prospects of {@link #CALLS} who then visited the store. */
    static final int INVITED = CAPTURED_AT_ONCE + 3;

    /** Openings, that is open periods begun. */
    static final int OPENED = CAPTURED_AT_ONCE + 4;

    /** Confirmed defeats of open prospects. */
    static final int DEFEATS = CAPTURED_AT_ONCE + 5;

    /** Change of the number of open prospects in the row; only in the period reading. */
    static final int STOCK = CAPTURED_AT_ONCE + 6;

    /** The name of the column of {@link #STOCK}. */
    static final String STOCK_COLUMN = "stock";

    /** Number of counters. */
    static final int COUNT = CAPTURED_AT_ONCE + 7;

    private FunnelMeasure() {}

    /** Returns the counter of prospects that reached the stage or a later one. */
    static int reached(Stage stage) {
        return stage.ordinal();
    }

    /** Returns the counter of prospects with the stage's own act. */
    static int direct(Stage stage) {
        return STAGES + stage.ordinal();
    }

    /** Returns the counter of prospects that reached the stage or a later one without the stage's own act. */
    static int skipped(Stage stage) {
        return 2 * STAGES + stage.ordinal();
    }

    static List<TableColumn> columns() {
        List<TableColumn> columns = new ArrayList<>(COUNT);
        for (String prefix : List.of("reached_", "direct_", "skipped_")) {
            for (Stage stage : Stage.values()) {
                columns.add(TableColumn.counter(prefix + stage.name().toLowerCase(Locale.ROOT)));
            }
        }
        Stream.of("captured_at_once", "again", "calls", "invited", "opened", "defeats", STOCK_COLUMN)
                .map(TableColumn::counter)
                .forEach(columns::add);
        return columns;
    }
}
