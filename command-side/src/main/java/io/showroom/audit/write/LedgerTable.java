package io.showroom.audit.write;

import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.RowDigests;
import io.showroom.ledger.Seal;
import io.showroom.ledger.SealedLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Repository of a sealed log and its seals; all methods use the current transaction. */
record LedgerTable(JdbcTemplate jdbc, SealedLog log) {

    /** Takes the log's sealing lock until the end of the transaction; returns false if another transaction holds it. */
    boolean lock() {
        return sql("SELECT pg_try_advisory_xact_lock(?)")
                .param(log.lock())
                .query(Boolean.class)
                .single();
    }

    /** Returns the position up to which no row can appear any more. */
    long settled() {
        return sql(log.settled()).query(Long.class).single();
    }

    /** Returns the end of the last seal; number 0, the log's first digest and position -1 if there is none. */
    LastSeal last() {
        return sql("SELECT number, digest, last_position FROM " + log.seals() + " ORDER BY number DESC LIMIT 1")
                .query((row, n) -> new LastSeal(row.getLong(1), row.getString(2), row.getLong(3)))
                .optional()
                .orElseGet(() -> new LastSeal(0, log.first(), -1));
    }

    /** Returns the number of settled rows after the last seal, counted up to {@code most}. */
    long waiting(int most) {
        return sql("""
                SELECT count(*)
                  FROM (SELECT 1 FROM %1$s WHERE %2$s > ? AND %2$s <= ? LIMIT ?) AS rows""".formatted(log.rows(), log.position()))
                .params(last().position(), settled(), most)
                .query(Long.class)
                .single();
    }

    /** Returns the digests of the next rows, at most {@code most}, computed over the stored bytes. */
    RowDigests digests(long after, long upTo, int most) {
        return Objects.requireNonNull(
                jdbc.execute((ConnectionCallback<RowDigests>) connection -> digests(connection, after, upTo, most)));
    }

    /** COPY takes no bind parameters; the concatenated values are numbers. */
    private RowDigests digests(Connection connection, long after, long upTo, int most) throws SQLException {
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

    void insert(Seal seal, RowDigests rows) {
        sql("""
                INSERT INTO %s (number, first_position, last_position, row_count, sealed_at, previous, digest,
                                         key_id, signature, row_digests)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""".formatted(log.seals()))
                .params(
                        seal.number(),
                        seal.firstPosition(),
                        seal.lastPosition(),
                        seal.count(),
                        seal.sealedAt().atOffset(ZoneOffset.UTC),
                        seal.previous(),
                        seal.digest(),
                        seal.keyId(),
                        seal.signature(),
                        rows.packed())
                .update();
    }

    private JdbcClient.StatementSpec sql(String sql) {
        return JdbcClient.create(jdbc).sql(sql);
    }

    /**
     * The end of the last seal.
     *
     * @param number its number
     * @param digest its digest
     * @param position the last position it covers
     */
    record LastSeal(long number, String digest, long position) {}
}
