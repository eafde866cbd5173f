package io.showroom.deploy.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Persistent progress of the generation in this database, so that it happens once and can be continued after an
 * interruption.
 */
@Component
final class ScenarioProgress {

    /** Id of the advisory lock, distinct from those of the event log and the read models. */
    private static final long TELLING = 21328L << 48;

    private final JdbcClient database;
    private final DataSource connections;

    ScenarioProgress(JdbcClient database, DataSource connections) {
        this.database = database;
        this.connections = connections;
    }

    /** Returns the generation begun here; empty if there is none. */
    Optional<Begun> find() {
        return database.sql("SELECT seed, last_day, scale, acts, refused, finished, until FROM demo_story")
                .query((row, n) -> new Begun(
                        row.getLong(1),
                        until(row.getTimestamp(7), row.getObject(2, LocalDate.class)),
                        row.getDouble(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getBoolean(6)))
                .optional();
    }

    /** Waits until no other node generates, and takes the lock until the connection is closed or the process ends. */
    Connection alone() throws SQLException {
        Connection held = connections.getConnection();
        try (PreparedStatement lock = held.prepareStatement("SELECT pg_advisory_lock(?)")) {
            lock.setLong(1, TELLING);
            lock.execute();
            return held;
        } catch (SQLException e) {
            held.close();
            throw e;
        }
    }

    void begin(long seed, Instant until, double scale) {
        database.sql("""
                        INSERT INTO demo_story (seed, last_day, until, scale, acts, refused, finished)
                        VALUES (?, ?, ?, ?, 0, 0, false)
                        """)
                .params(seed, DemoDays.of(until), Timestamp.from(until), scale)
                .update();
    }

    /** Adds to the number of acts executed, within the current transaction. */
    void told(int more) {
        database.sql("UPDATE demo_story SET acts = acts + ?").param(more).update();
    }

    /** Adds to the number of rejected acts. */
    void refused(int more) {
        database.sql("UPDATE demo_story SET refused = refused + ?").param(more).update();
    }

    void finish() {
        database.sql("UPDATE demo_story SET finished = true").update();
    }

    private static Instant until(@Nullable Timestamp until, LocalDate lastDay) {
        return until == null ? DemoDays.at(lastDay.plusDays(1), 0, 0) : until.toInstant();
    }

    /**
     * A generation and its progress.
     *
     * @param seed seed of the scenario
     * @param until moment at which the scenario ends
     * @param scale scale of the scenario
     * @param acts number of acts executed
     * @param refused number of these that a rule rejected
     * @param finished whether the generation is complete
     */
    record Begun(long seed, Instant until, double scale, int acts, int refused, boolean finished) {}
}
