package io.showroom.importing.write;

import io.showroom.importing.write.file.TableSink;
import java.util.List;

/** Passes on the rows of a file's first non-empty table, the header line first. */
final class FirstTableReader implements TableSink {

    private final boolean leaveOutHidden;
    private final RowSink rows;
    private boolean begun;
    private long hiddenRows;

    FirstTableReader(boolean leaveOutHidden, RowSink rows) {
        this.leaveOutHidden = leaveOutHidden;
        this.rows = rows;
    }

    /** Receives the rows of the table. */
    interface RowSink {
        /**
         * Called for each row.
         *
         * @param line line or sheet row, counting from 1
         */
        void row(long line, List<String> fields);
    }

    @Override
    public boolean table(String name, boolean hidden) {
        return !begun;
    }

    @Override
    public void row(long line, boolean hidden, List<String> cells) {
        boolean header = !begun;
        begun = true;
        hiddenRows += hidden && !header ? 1 : 0;
        if (header || !hidden || !leaveOutHidden) {
            rows.row(line, cells);
        }
    }

    /** Returns the number of hidden rows below the header, whether passed on or not. */
    long hiddenRows() {
        return hiddenRows;
    }
}
