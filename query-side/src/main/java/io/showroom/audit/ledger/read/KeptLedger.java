package io.showroom.audit.ledger.read;

import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.ledger.LedgerCheck;
import io.showroom.ledger.LedgerFindings;
import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.SealKey;
import io.showroom.ledger.SealedLog;
import io.showroom.personaldata.MasterKey;
import java.io.IOException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events in a database and their seals, readable without the rest of the system. */
public final class KeptLedger {

    private final DataSource database;
    private final Seals seals;
    private final LedgerKeys keys;

    /**
     * Creates the ledger of a database.
     *
     * @param masterKey the current master key, which endorses the signing keys
     */
    public KeptLedger(DataSource database, MasterKey masterKey) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.database = database;
        this.seals = new Seals(jdbc);
        this.keys = new LedgerKeys(jdbc, masterKey);
    }

    /** Verifies every event against its seal and every seal against the one before. */
    public LedgerFindings check(LedgerCheck.CheckListener progress) throws IOException {
        Map<String, SealKey> known = keys.all();
        try (StoredLedger stored = StoredLedger.open(SealedLog.EVENTS, database, seals)) {
            return new LedgerCheck(stored, known::get).check(null, progress);
        }
    }

    /**
     * Does the same, and compares every event with the one of the server at its position; there may be no further
     * events on either side.
     */
    public Both check(AxonServerRawLog server, LedgerCheck.CheckListener progress) throws IOException {
        Map<String, SealKey> known = keys.all();
        try (StoredLedger stored = StoredLedger.open(SealedLog.EVENTS, database, seals);
                EventServerComparison held = new EventServerComparison(stored, server, server.size())) {
            LedgerFindings findings = new LedgerCheck(held, known::get).check(null, progress);
            return new Both(findings, held.findings());
        }
    }

    /** Passes every event to the taker, in the order of the log. */
    public void walk(Taker taker) throws IOException {
        try (StoredLedger stored = StoredLedger.open(SealedLog.EVENTS, database, seals)) {
            for (LedgerRow row = stored.nextRow(); row != null; row = stored.nextRow()) {
                taker.take(row);
            }
        }
    }

    /** Receives events one by one. */
    public interface Taker {

        /** Receives the next event. */
        void take(LedgerRow row) throws IOException;
    }

    /**
     * The findings of one pass.
     *
     * @param ledger result of comparing the events with the seals
     * @param server result of comparing the events with those of the server
     */
    public record Both(LedgerFindings ledger, ServerFindings server) {}
}
