package io.showroom.importing.write;

import io.showroom.importing.write.file.TableSink;
import java.util.List;

/** Takes the rows of a file's first table that holds something, the header line first. */
final class FirstTableReader implements TableSink {

    private final boolean leaveOutHidden;
    private final RowSink rows;
    private boolean begun;
    private long hiddenRows;

    FirstTableReader(boolean leaveOutHidden, RowSink rows) {
        this.leaveOutHidden = leaveOutHidden;
        this.rows = rows;
    }

    /** Takes the rows of the table. */
    interface RowSink {
        /** One row and the line, or sheet row, it stands in; counting from 1. */
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

    /** Rows below the header that the file hides, taken or not. */
    long hiddenRows() {
        return hiddenRows;
    }
}
