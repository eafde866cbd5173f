package io.showroom.audit.ledger.read;

import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.LedgerSource;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * The ledger in the database, read as raw bytes in one walk. The seals are those that were there before the walk over
 * the rows began, so that a row is never looked for that was recorded later.
 */
final class StoredLedger implements LedgerSource, Closeable {

    private static final int SEALS_AT_ONCE = 64;

    private final Seals seals;
    private final Connection connection;
    private final CopyOut rows;
    private final long lastSeal;
    private final Deque<SealedRun> ahead = new ArrayDeque<>();
    private long readSeal = Long.MIN_VALUE;

    private StoredLedger(Seals seals, Connection connection) throws SQLException {
        this.seals = seals;
        this.connection = connection;
        this.lastSeal = number(connection, "SELECT coalesce(max(number), 0) FROM ledger_seal");
        this.rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (SELECT " + LedgerRow.COLUMNS
                        + " FROM domain_event ORDER BY global_index) TO STDOUT (FORMAT binary)");
    }

    static StoredLedger open(DataSource database, Seals seals) {
        try {
            Connection connection = database.getConnection();
            try {
                return new StoredLedger(seals, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the event log", e);
        }
    }

    @Override
    public @Nullable SealedRun nextSeal() {
        if (ahead.isEmpty()) {
            ahead.addAll(seals.runs(readSeal, lastSeal, SEALS_AT_ONCE));
        }
        SealedRun next = ahead.poll();
        if (next != null) {
            readSeal = next.seal().number();
        }
        return next;
    }

    @Override
    public @Nullable LedgerRow nextRow() throws IOException {
        try {
            // The last message is no row; only after it the connection is free for other questions.
            for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
                LedgerRow row = LedgerRow.ofCopy(message);
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (SQLException e) {
            throw new IOException("cannot read the event log", e);
        }
    }

    @Override
    public long end() throws IOException {
        try {
            return number(
                    connection, "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM domain_event_position");
        } catch (SQLException e) {
            throw new IOException("cannot read the event log", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        } catch (SQLException e) {
            throw new IOException("cannot end reading the event log", e);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
