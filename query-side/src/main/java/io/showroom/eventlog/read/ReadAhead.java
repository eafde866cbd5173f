package io.showroom.eventlog.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Fetches rows on its own thread while the caller processes earlier ones, a few thousand ahead at most. The result set
 * belongs to that thread until this is closed.
 */
final class ReadAhead implements AutoCloseable {

    private static final int CHUNK = 1000;
    private static final int CHUNKS = 4;

    private final BlockingQueue<Chunk> ready = new ArrayBlockingQueue<>(CHUNKS);
    private final Thread reader;

    ReadAhead(ResultSet rows) {
        reader = Thread.ofPlatform().name("event-log-read-ahead").daemon().start(() -> fetch(rows));
    }

    /** Returns the next rows; empty at the end. */
    List<StoredRow> next() throws SQLException {
        try {
            Chunk chunk = ready.take();
            if (chunk.failure != null) {
                throw chunk.failure;
            }
            return chunk.rows;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while reading the event log", e);
        }
    }

    private void fetch(ResultSet rows) {
        try {
            List<StoredRow> chunk = new ArrayList<>(CHUNK);
            while (!Thread.currentThread().isInterrupted() && rows.next()) {
                chunk.add(StoredRow.of(rows));
                if (chunk.size() == CHUNK) {
                    ready.put(new Chunk(chunk, null));
                    chunk = new ArrayList<>(CHUNK);
                }
            }
            if (!chunk.isEmpty()) {
                ready.put(new Chunk(chunk, null));
            }
            ready.put(new Chunk(List.of(), null));
        } catch (SQLException e) {
            ready.clear();
            ready.add(new Chunk(List.of(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws SQLException {
        reader.interrupt();
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted while reading the event log", e);
        }
    }

    private record Chunk(List<StoredRow> rows, @Nullable SQLException failure) {}
}
