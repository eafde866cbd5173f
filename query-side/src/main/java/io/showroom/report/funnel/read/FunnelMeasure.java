package io.showroom.report.funnel.read;

import io.showroom.projection.read.TableColumn;
import io.showroom.report.read.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The counters of the funnel's table: three for each stage, and those that the named rates are made of. */
final class FunnelMeasure {

    private static final int STAGES = Stage.values().length;

    /** First visits on whose store day, before any second visit, the details were taken. */
    static final int CAPTURED_AT_ONCE = 3 * STAGES;

    /** Prospects who came to the store after their first visit, call or lead. */
    static final int AGAIN = CAPTURED_AT_ONCE + 1;

    /** Prospects whose first contact was a call. */
    static final int CALLS = CAPTURED_AT_ONCE + 2;

    /** Those of them who then came to the store. */
    static final int INVITED = CAPTURED_AT_ONCE + 3;

    /** Times that somebody became open. */
    static final int OPENED = CAPTURED_AT_ONCE + 4;

    /** Times that somebody open was lost. */
    static final int DEFEATS = CAPTURED_AT_ONCE + 5;

    /** By how much the number of open prospects in the row changed; kept for the period reading only. */
    static final int STOCK = CAPTURED_AT_ONCE + 6;

    /** Name of the column of {@link #STOCK}. */
    static final String STOCK_COLUMN = "stock";

    /** How many counters there are. */
    static final int COUNT = CAPTURED_AT_ONCE + 7;

    private FunnelMeasure() {}

    /** Reached the stage or a later one. */
    static int reached(Stage stage) {
        return stage.ordinal();
    }

    /** Did the stage's own act. */
    static int direct(Stage stage) {
        return STAGES + stage.ordinal();
    }

    /** Of those who reached it: never did its own act. */
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
