package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Rebuilds of the read models: at most one at a time over all nodes, in the background. */
@Component
class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final DataSource database;
    private final RebuildJournal journal;
    private final EventLog log;
    private final List<Projection> projections;
    private final Rebuild rebuild;
    private final Epochs epochs;

    Rebuilds(
            DataSource database,
            RebuildJournal journal,
            EventLog log,
            Openers openers,
            List<Projection> projections,
            Epochs epochs) {
        this.epochs = epochs;
        this.database = database;
        this.journal = journal;
        this.log = log;
        this.projections = List.copyOf(projections);
        this.rebuild = new Rebuild(log, openers, this.projections, epochs);
    }

    /**
     * Starts a rebuild.
     *
     * @param by user key of whoever asked for it
     * @return its id; empty if another one is running
     */
    Optional<String> start(String by) {
        try {
            Connection connection = database.getConnection();
            if (!Locks.tryRebuild(connection)) {
                connection.close();
                return Optional.empty();
            }
            journal.endInterrupted();
            String id = "RB-" + UUID.randomUUID();
            journal.started(id, by, log.settledPosition());
            Thread.ofPlatform().daemon().name("read-model-rebuild").start(() -> run(connection, id));
            return Optional.of(id);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot start a rebuild", e);
        }
    }

    /** A rebuild by its id. */
    Optional<RebuildJournal.Status> status(String id) {
        Optional<RebuildJournal.Status> status = journal.read(id);
        if (status.isPresent() && status.get().running() && nobodyRebuilds()) {
            journal.endInterrupted();
            return journal.read(id);
        }
        return status;
    }

    /** Whether the tables were made by other definitions than those of this program. */
    boolean areOutdated() {
        return !onConnection(connection -> new Versions(connection, epochs).are(projections));
    }

    /** Notes that the tables are made by the definitions of this program. */
    void noteVersions() {
        onConnection(connection -> {
            new Versions(connection, epochs).write(projections);
            return true;
        });
    }

    private void run(Connection connection, String id) {
        try (connection) {
            try {
                rebuild.swap(connection, (prospects, events, rows) -> journal.progressed(id, prospects, events, rows));
                journal.finished(id, "DONE", null);
            } finally {
                Locks.endRebuild(connection);
            }
        } catch (SQLException | RuntimeException | Error e) {
            LOG.error("rebuild {} of the read models failed; the tables in use stay as they are", id, e);
            journal.finished(id, "FAILED", e.getClass().getSimpleName());
        }
    }

    private boolean nobodyRebuilds() {
        return onConnection(connection -> {
            boolean free = Locks.tryRebuild(connection);
            if (free) {
                Locks.endRebuild(connection);
            }
            return free;
        });
    }

    private boolean onConnection(Question question) {
        try (Connection connection = database.getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot ask about rebuilds", e);
        }
    }

    private interface Question {
        boolean ask(Connection connection) throws SQLException;
    }
}
