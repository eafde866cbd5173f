package io.showroom.importing.write.file;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sink that enforces the limits of a file and records exceptions of the sink behind it, so that they are not reported
 * as errors of the file.
 */
final class BoundedTableSink implements TableSink {

    private final TableSink taker;
    private final UploadBudget allowance;
    private @Nullable RuntimeException fault;

    BoundedTableSink(TableSink taker, UploadBudget allowance) {
        this.taker = taker;
        this.allowance = allowance;
    }

    @Override
    public boolean table(String name, boolean hidden) {
        try {
            return taker.table(name, hidden);
        } catch (RuntimeException e) {
            fault = e;
            throw e;
        }
    }

    @Override
    public void row(long line, boolean hidden, List<String> cells) {
        allowance.row(cells, line);
        handOn(() -> taker.row(line, hidden, cells));
    }

    @Override
    public void joined(int column, long from, long to) {
        handOn(() -> taker.joined(column, from, to));
    }

    /** Returns the exception of the sink behind it; empty if there was none. */
    Optional<RuntimeException> fault() {
        return Optional.ofNullable(fault);
    }

    private void handOn(Runnable what) {
        try {
            what.run();
        } catch (RuntimeException e) {
            fault = e;
            throw e;
        }
    }
}
