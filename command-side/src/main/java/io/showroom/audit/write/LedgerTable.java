package io.showroom.audit.write;

import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.RowDigests;
import io.showroom.ledger.Seal;
import io.showroom.ledger.SealedLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/** The tables of a log and its seals, as the one who seals needs them, on one connection. */
record LedgerTable(Connection connection, SealedLog log) {

    /** Makes this transaction the only one that seals; false if another does. */
    boolean lock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, log.lock());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Position up to which nothing can appear any more. */
    long settled() throws SQLException {
        return number(log.settled());
    }

    /** Number, digest and last position of the last seal; null if there is none. */
    @Nullable
    LastSeal last() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT number, digest, last_position FROM " + log.seals() + " ORDER BY number DESC LIMIT 1")) {
            return row.next() ? new LastSeal(row.getLong(1), row.getString(2), row.getLong(3)) : null;
        }
    }

    /** How many rows lie between, counted up to {@code most}. */
    long count(long after, long upTo, int most) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                SELECT count(*)
                  FROM (SELECT 1 FROM %1$s WHERE %2$s > ? AND %2$s <= ? LIMIT ?) AS rows""".formatted(log.rows(), log.position()))) {
            statement.setLong(1, after);
            statement.setLong(2, upTo);
            statement.setInt(3, most);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Digests of the next rows, as the bytes are stored. A copy takes no parameters: these are numbers. */
    RowDigests digests(long after, long upTo, int most) throws SQLException {
        CopyOut copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(log.copy(" WHERE " + log.position() + " > " + after + " AND " + log.position() + " <= " + upTo
                        + " ORDER BY " + log.position() + " LIMIT " + most));
        RowDigests digests = new RowDigests();
        for (byte[] message = copy.readFromCopy(); message != null; message = copy.readFromCopy()) {
            LedgerRow row = LedgerRow.ofCopy(message, log.columnCount());
            if (row != null) {
                digests.add(row);
            }
        }
        return digests;
    }

    void insert(Seal seal, RowDigests rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO %s (number, first_position, last_position, row_count, sealed_at, previous, digest,
                                         key_id, signature, row_digests)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(log.seals()))) {
            statement.setLong(1, seal.number());
            statement.setLong(2, seal.firstPosition());
            statement.setLong(3, seal.lastPosition());
            statement.setLong(4, seal.count());
            statement.setObject(5, seal.sealedAt().atOffset(ZoneOffset.UTC));
            statement.setString(6, seal.previous());
            statement.setString(7, seal.digest());
            statement.setString(8, seal.keyId());
            statement.setString(9, seal.signature());
            statement.setBytes(10, rows.packed());
            statement.executeUpdate();
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Where the last seal ends.
     *
     * @param number its number
     * @param digest its digest
     * @param position the last position it covers
     */
    record LastSeal(long number, String digest, long position) {}
}
