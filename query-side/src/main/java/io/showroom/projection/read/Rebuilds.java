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
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Runs rebuilds of the read models in the background, one at a time over all nodes. */
@Component
class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final RebuildJournal journal;
    private final EventLog log;
    private final List<Projection> projections;
    private final Rebuild rebuild;
    private final Epochs epochs;

    Rebuilds(
            DataSource database,
            RebuildJournal journal,
            EventLog log,
            Decryptors decryptors,
            List<Projection> projections,
            Epochs epochs) {
        this.epochs = epochs;
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.journal = journal;
        this.log = log;
        this.projections = List.copyOf(projections);
        this.rebuild = new Rebuild(log, decryptors, this.projections, epochs);
    }

    /**
     * Starts a rebuild.
     *
     * @param by user key of the requesting user
     * @return its id; empty if another one is running
     */
    Optional<String> start(String by) {
        try {
            Connection connection = database.getConnection();
            if (!Locks.tryRebuild(over(connection))) {
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

    /** Returns a rebuild by its id. */
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
        return !new DefinitionVersions(jdbc, epochs).are(projections);
    }

    /** Records that the tables were made by the definitions of this program. */
    void noteVersions() {
        new DefinitionVersions(jdbc, epochs).write(projections);
    }

    private void run(Connection connection, String id) {
        JdbcTemplate held = over(connection);
        try (connection) {
            try {
                rebuild.swap(held, (prospects, events, rows) -> journal.progressed(id, prospects, events, rows));
                journal.finished(id, "DONE", null);
            } finally {
                Locks.endRebuild(held);
            }
        } catch (SQLException | RuntimeException | Error e) {
            LOG.error("rebuild {} of the read models failed; the present tables stay in use", id, e);
            journal.finished(
                    id,
                    "FAILED",
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getSimpleName());
        }
    }

    private boolean nobodyRebuilds() {
        return jdbc.execute((Connection connection) -> {
            JdbcTemplate held = over(connection);
            boolean free = Locks.tryRebuild(held);
            if (free) {
                Locks.endRebuild(held);
            }
            return free;
        });
    }

    private static JdbcTemplate over(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }
}
