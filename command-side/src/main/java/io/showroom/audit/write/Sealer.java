package io.showroom.audit.write;

import io.showroom.audit.write.LedgerTable.LastSeal;
import io.showroom.ledger.RowDigests;
import io.showroom.ledger.Seal;
import io.showroom.ledger.SealedLog;
import java.time.Clock;
import java.util.function.BooleanSupplier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what is settled in a log and not sealed yet, in order. Any node may try; the database lets one do it at a time,
 * and each seal is a transaction of its own.
 */
final class Sealer {

    private static final int MOST_TOLD = 1_000_000;

    private final LedgerTable table;
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
        this.table = new LedgerTable(jdbc, log);
        this.transaction = new TransactionTemplate(transactions);
        this.keys = keys;
        this.clock = clock;
        this.most = most;
    }

    /** How many settled events wait for a seal, counted up to one full seal. */
    long waiting() {
        return table.waiting(most);
    }

    /** The last position that a seal covers; that before the first if there is none. */
    long sealedPosition() {
        return table.last().position();
    }

    /** How many settled rows wait for a seal, counted up to a million. */
    long lag() {
        return table.waiting(MOST_TOLD);
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
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!table.lock()) {
                return false;
            }
            LastSeal last = table.last();
            // Asked in a statement of its own before the rows are read: docs/adr/0001-order-of-the-event-log.md.
            RowDigests rows = table.digests(last.position(), table.settled(), most);
            if (rows.size() == 0) {
                return false;
            }
            Seal seal = Seal.over(last.number() + 1, last.digest(), rows, clock.instant(), keys.current());
            table.insert(seal, rows);
            return true;
        }));
    }
}
