package io.showroom.audit.write;

import io.showroom.audit.write.LedgerTable.LastSeal;
import io.showroom.ledger.RowDigests;
import io.showroom.ledger.Seal;
import io.showroom.ledger.SealedLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what is settled in a log and not sealed yet, in order. Any node may try; the database lets one do it at a time,
 * and each seal is a transaction of its own.
 */
final class Sealer {

    private static final int MOST_TOLD = 1_000_000;

    private final SealedLog log;
    private final LastSeal beforeTheFirst;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final SealingKeys keys;
    private final Clock clock;
    private final int most;

    Sealer(
            SealedLog log,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            SealingKeys keys,
            Clock clock,
            int most) {
        this.log = log;
        this.beforeTheFirst = new LastSeal(0, log.first(), -1);
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.keys = keys;
        this.clock = clock;
        this.most = most;
    }

    /** How many settled events wait for a seal, counted up to one full seal. */
    long waiting() {
        return ask(connection -> waiting(new LedgerTable(connection, log), most));
    }

    /** The last position that a seal covers; that before the first if there is none. */
    long sealedPosition() {
        return ask(connection -> last(new LedgerTable(connection, log)).position());
    }

    /** How many settled rows wait for a seal, counted up to a million. */
    long lag() {
        return ask(connection -> waiting(new LedgerTable(connection, log), MOST_TOLD));
    }

    private long waiting(LedgerTable table, int most) throws SQLException {
        return table.count(last(table).position(), table.settled(), most);
    }

    private LastSeal last(LedgerTable table) throws SQLException {
        return Objects.requireNonNullElse(table.last(), beforeTheFirst);
    }

    /** Seals what is settled, one seal after the other, as long as {@code goOn} says so; returns how many were made. */
    int seal(BooleanSupplier goOn) {
        int seals = 0;
        while (goOn.getAsBoolean() && sealNext()) {
            seals++;
        }
        return seals;
    }

    private boolean sealNext() {
        return Boolean.TRUE.equals(transaction.execute(status -> ask(connection -> {
            LedgerTable table = new LedgerTable(connection, log);
            if (!table.lock()) {
                return false;
            }
            LastSeal last = last(table);
            // Asked in a statement of its own before the rows are read: docs/adr/0001-order-of-the-event-log.md.
            RowDigests rows = table.digests(last.position(), table.settled(), most);
            if (rows.size() == 0) {
                return false;
            }
            Seal seal = Seal.over(last.number() + 1, last.digest(), rows, clock.instant(), keys.current());
            table.insert(seal, rows);
            return true;
        })));
    }

    private <T> T ask(Question<T> question) {
        return Objects.requireNonNull(jdbc.execute((ConnectionCallback<T>) question::of));
    }

    private interface Question<T> {
        T of(Connection connection) throws SQLException;
    }
}
