package io.showroom.projection.read;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Writes rows to one table by COPY, a few megabytes at a time, so that one connection can fill several tables at once.
 */
final class CopyWriter {

    private static final int CHUNK = 2_000_000;

    private final PGConnection connection;
    private final String sql;
    private final StringBuilder lines = new StringBuilder(CHUNK / 4);
    private long rows;

    /** Creates a writer on the connection of {@code jdbc}. */
    CopyWriter(JdbcTemplate jdbc, String table, List<String> columns) {
        this.connection = jdbc.execute((Connection one) -> one.unwrap(PGConnection.class));
        this.sql = "COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN";
    }

    /** Creates a writer of a projection's rows to a table, which may differ from its own. */
    static CopyWriter of(JdbcTemplate jdbc, String table, Projection projection) {
        return new CopyWriter(
                jdbc,
                table,
                Stream.concat(projection.key().stream(), projection.values().stream())
                        .map(TableColumn::name)
                        .collect(Collectors.toList()));
    }

    void write(Iterable<?>... values) {
        boolean first = true;
        for (Iterable<?> part : values) {
            for (Object value : part) {
                if (!first) {
                    lines.append('\t');
                }
                first = false;
                CopyFormat.copyValue(lines, value);
            }
        }
        lines.append('\n');
        rows++;
        if (lines.length() > CHUNK) {
            flush();
        }
    }

    /** Writes all rows that have a counter other than zero, and flushes; returns the number of rows written so far. */
    long writeAll(Counters tally) {
        tally.forEach((key, counters) -> {
            if (Arrays.stream(counters).anyMatch(n -> n != 0)) {
                write(key, Arrays.stream(counters).boxed().toList());
            }
        });
        flush();
        return rows;
    }

    /** Sends the buffered rows. Writers of one connection exclude each other. */
    void flush() {
        if (lines.isEmpty()) {
            return;
        }
        try {
            synchronized (connection) {
                connection.getCopyAPI().copyIn(sql, new StringReader(lines.toString()));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot copy: " + sql, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.setLength(0);
    }

    /** Runs something while no writer of the connection is sending. */
    void alone(Runnable work) {
        synchronized (connection) {
            work.run();
        }
    }

    long rows() {
        return rows;
    }
}
