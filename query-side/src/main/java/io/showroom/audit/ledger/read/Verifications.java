package io.showroom.audit.ledger.read;

import io.showroom.audit.ledger.read.VerificationJournal.Unfinished;
import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.eventlog.read.EventLog;
import io.showroom.ledger.KeptSeal;
import io.showroom.ledger.LedgerCheck;
import io.showroom.ledger.LedgerFindings;
import io.showroom.ledger.LogKeeper;
import io.showroom.ledger.SealKey;
import io.showroom.ledger.SealedLog;
import io.showroom.projection.read.ComparisonResult;
import io.showroom.projection.read.Replay;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Runs verifications of ledger and read models in the background, one at a time over all nodes, beside live traffic.
 * One whose process ended is run again under the same id by the first node that notices.
 */
@Component
class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);

    /** Key of the advisory lock; its upper 16 bits differ from those of the event log's locks. */
    private static final long VERIFYING = (21322L << 48) | 2;

    private static final int TRIES = 200;
    private static final Duration TRY_AGAIN = Duration.ofMillis(10);

    private final DataSource database;
    private final VerificationJournal journal;
    private final Seals seals;
    private final LedgerKeys keys;
    private final Replay replay;
    private final ObjectProvider<AxonServerRawLog> server;
    private final EventLog log;
    private volatile boolean ending;

    Verifications(
            DataSource database,
            VerificationJournal journal,
            Seals seals,
            LedgerKeys keys,
            Replay replay,
            ObjectProvider<AxonServerRawLog> server,
            EventLog log) {
        this.database = database;
        this.journal = journal;
        this.seals = seals;
        this.keys = keys;
        this.replay = replay;
        this.server = server;
        this.log = log;
    }

    /**
     * Starts a verification.
     *
     * @param by user key of the requesting user
     * @param exported exported seals to compare with; null for none
     * @param readModels whether the read models are compared too
     * @return its id; empty if another one is running
     */
    Optional<String> start(String by, @Nullable KeptSeal exported, boolean readModels) {
        beginAgainWhatWasInterrupted();
        String id = "VF-" + UUID.randomUUID();
        return begin(() -> {
                    journal.started(id, by, exported, readModels);
                    return new Unfinished(id, exported, readModels);
                })
                ? Optional.of(id)
                : Optional.empty();
    }

    /** Returns the verification with this id. */
    Optional<Verification> read(String id) {
        Optional<Verification> found = journal.read(id);
        if (found.isPresent() && found.get().state() == Verification.State.RUNNING) {
            beginAgainWhatWasInterrupted();
        }
        return found;
    }

    /** Returns the last verifications, the newest first. */
    List<Verification> newest(int most) {
        return journal.newest(most);
    }

    @EventListener(ApplicationReadyEvent.class)
    void beginAgainWhatWasInterrupted() {
        if (journal.unfinished() != null) {
            begin(journal::unfinished);
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        ending = true;
    }

    /** Acquires the lock for verifications, and runs the one that {@code which} returns; false if the lock is taken. */
    private boolean begin(Supplier<@Nullable Unfinished> which) {
        try {
            Connection place = database.getConnection();
            boolean begun = false;
            try {
                if (!takePlace(place)) {
                    return false;
                }
                Unfinished check = which.get();
                if (check == null) {
                    lock(place, "SELECT pg_advisory_unlock(?)");
                    return false;
                }
                journal.again(check.id());
                Thread.ofVirtual().name("verification").start(() -> run(place, check));
                begun = true;
                return true;
            } finally {
                if (!begun) {
                    place.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot start a verification", e);
        }
    }

    /** Acquires the lock. A verification that is finished may not have released it yet, so that is awaited. */
    private boolean takePlace(Connection place) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (lock(place, "SELECT pg_try_advisory_lock(?)")) {
                return true;
            }
            if (journal.unfinished() != null) {
                return false;
            }
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
        }
        return false;
    }

    private void run(Connection place, Unfinished check) {
        String id = check.id();
        try (place) {
            try {
                journal.accessChecked(id, held(SealedLog.ACCESS, check.exported(), (rows, count) -> {}));
                LedgerFindings findings = events(check);
                journal.ledgerChecked(id, findings);
                if (check.readModels()) {
                    compare(id, findings);
                } else {
                    journal.done(id, ComparisonResult.NOTHING);
                }
            } finally {
                lock(place, "SELECT pg_advisory_unlock(?)");
            }
        } catch (SQLException | IOException | RuntimeException | Error e) {
            if (ending) {
                LOG.info("verification {} was interrupted and will run again at the next start", id);
            } else {
                LOG.error("verification {} failed", id, e);
                journal.failed(id, e.getClass().getSimpleName());
            }
        }
    }

    /** Compares the read models. If tampered events cannot be replayed, that is the finding. */
    private void compare(String id, LedgerFindings findings) {
        try {
            journal.done(id, replay.compare(events -> journal.replayed(id, events)));
        } catch (RuntimeException e) {
            if (ending || findings.sound()) {
                throw e;
            }
            LOG.warn("verification {}: the tampered log cannot be replayed", id, e);
            journal.notReplayed(id);
        }
    }

    private LedgerFindings events(Unfinished check) throws IOException {
        LedgerCheck.CheckListener progress = (events, count) -> journal.checked(check.id(), events, count);
        AxonServerRawLog served = server.getIfAvailable();
        if (served == null) {
            return held(SealedLog.EVENTS, check.exported(), progress);
        }
        Map<String, SealKey> known = keys.all();
        long size = served.size();
        awaitKept(size);
        try (StoredLedger stored = StoredLedger.open(SealedLog.EVENTS, database, seals);
                EventServerComparison held = new EventServerComparison(stored, served, size)) {
            LedgerFindings findings = new LedgerCheck(held, known::get)
                    .check(check.exported() == null ? null : check.exported().of(SealedLog.EVENTS), progress);
            journal.serverChecked(check.id(), held.findings());
            return findings;
        }
    }

    /** Waits until the events of the server are kept here; events not kept by then are a finding. */
    private void awaitKept(long size) {
        long position = Objects.requireNonNull(new JdbcTemplate(database).execute(LogKeeper::positions))
                .position(size - 1);
        for (int tries = 0; tries < TRIES && log.settledPosition() < position; tries++) {
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
        }
    }

    private LedgerFindings held(SealedLog log, @Nullable KeptSeal exported, LedgerCheck.CheckListener progress)
            throws IOException {
        Map<String, SealKey> known = keys.all();
        try (StoredLedger stored = StoredLedger.open(log, database, seals)) {
            return new LedgerCheck(stored, known::get, log.first())
                    .check(exported == null ? null : exported.of(log), progress);
        }
    }

    private static boolean lock(Connection place, String sql) {
        return JdbcClient.create(new SingleConnectionDataSource(place, true))
                .sql(sql)
                .param(VERIFYING)
                .query(Boolean.class)
                .single();
    }
}
