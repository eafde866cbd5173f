package io.showroom.audit.ledger.read;

import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.LedgerSource;
import io.showroom.ledger.SealedLog;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A sealed log in the database, read as raw bytes in one pass. The seals are fixed before the pass over the rows
 * begins, so that no row is expected that was recorded later.
 */
final class StoredLedger implements LedgerSource, Closeable {

    private static final int SEALS_AT_ONCE = 64;

    private final SealedLog log;
    private final Seals seals;
    private final Connection connection;
    private final CopyOut rows;
    private final long lastSeal;
    private final Deque<SealedRun> ahead = new ArrayDeque<>();
    private long readSeal = Long.MIN_VALUE;

    private StoredLedger(SealedLog log, Seals seals, Connection connection) throws SQLException {
        this.log = log;
        this.seals = seals;
        this.connection = connection;
        this.lastSeal = number("SELECT coalesce(max(number), 0) FROM " + log.seals());
        this.rows = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(log.copy(" ORDER BY " + log.position()));
    }

    /** Opens a sealed log. */
    static StoredLedger open(SealedLog log, DataSource database, Seals seals) {
        try {
            Connection connection = database.getConnection();
            try {
                return new StoredLedger(log, seals, connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read a sealed log", e);
        }
    }

    @Override
    public @Nullable SealedRun nextSeal() {
        if (ahead.isEmpty()) {
            ahead.addAll(seals.runs(log, readSeal, lastSeal, SEALS_AT_ONCE));
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
            // The last message is no row; the connection can be used again only after it was read.
            for (byte[] message = rows.readFromCopy(); message != null; message = rows.readFromCopy()) {
                LedgerRow row = LedgerRow.ofCopy(message, log.columnCount());
                if (row != null) {
                    return row;
                }
            }
            return null;
        } catch (SQLException e) {
            throw new IOException("cannot read a sealed log", e);
        }
    }

    @Override
    public long end() throws IOException {
        try {
            return number(log.end());
        } catch (DataAccessException e) {
            throw new IOException("cannot read a sealed log", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (connection) {
            if (rows.isActive()) {
                rows.cancelCopy();
            }
        } catch (SQLException e) {
            throw new IOException("cannot end the COPY of a sealed log", e);
        }
    }

    private long number(String sql) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(sql)
                .query(Long.class)
                .single();
    }
}
