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
 * Seals the settled rows of a log that are not sealed yet, in order. Every node may run it; a database lock lets one do
 * so at a time, and each seal is a transaction of its own.
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

    /** Returns the number of settled rows without a seal, counted up to one full seal. */
    long waiting() {
        return table.waiting(most);
    }

    /** Returns the last position that a seal covers; -1 if there is none. */
    long sealedPosition() {
        return table.last().position();
    }

    /** Returns the number of settled rows without a seal, counted up to a million. */
    long lag() {
        return table.waiting(MOST_TOLD);
    }

    /**
     * Creates seals until all settled rows are sealed or {@code goOn} returns false; returns the number of seals
     * created.
     */
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
            // The settled position is read in its own statement before the rows:
            // docs/adr/0001-order-of-the-event-log.md.
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
