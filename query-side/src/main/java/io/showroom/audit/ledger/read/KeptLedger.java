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

/** The events in a database and their seals, read without the rest of the system. */
public final class KeptLedger {

    private final DataSource database;
    private final Seals seals;
    private final LedgerKeys keys;

    /**
     * Of a database.
     *
     * @param masterKey the one in force, which says whose signatures count
     */
    public KeptLedger(DataSource database, MasterKey masterKey) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        this.database = database;
        this.seals = new Seals(jdbc);
        this.keys = new LedgerKeys(jdbc, masterKey);
    }

    /** Holds every event against its seal and every seal against the one before. */
    public LedgerFindings check(LedgerCheck.CheckListener progress) throws IOException {
        Map<String, SealKey> known = keys.all();
        try (StoredLedger stored = StoredLedger.open(SealedLog.EVENTS, database, seals)) {
            return new LedgerCheck(stored, known::get).check(null, progress);
        }
    }

    /** The same, and every event against the one that a server has at its place; nothing more may be there. */
    public Both check(AxonServerRawLog server, LedgerCheck.CheckListener progress) throws IOException {
        Map<String, SealKey> known = keys.all();
        try (StoredLedger stored = StoredLedger.open(SealedLog.EVENTS, database, seals);
                EventServerComparison held = new EventServerComparison(stored, server, server.size())) {
            LedgerFindings findings = new LedgerCheck(held, known::get).check(null, progress);
            return new Both(findings, held.findings());
        }
    }

    /** Gives every event in the order of the log. */
    public void walk(Taker taker) throws IOException {
        try (StoredLedger stored = StoredLedger.open(SealedLog.EVENTS, database, seals)) {
            for (LedgerRow row = stored.nextRow(); row != null; row = stored.nextRow()) {
                taker.take(row);
            }
        }
    }

    /** Takes events one by one. */
    public interface Taker {

        /** The next one. */
        void take(LedgerRow row) throws IOException;
    }

    /**
     * What was found in one walk.
     *
     * @param ledger events against seals
     * @param server events against the server's
     */
    public record Both(LedgerFindings ledger, ServerFindings server) {}
}
