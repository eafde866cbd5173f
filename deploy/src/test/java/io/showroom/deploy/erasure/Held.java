package io.showroom.deploy.erasure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Holds database locks, so that other work stops in the middle until they are released. */
final class Held implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofSeconds(60);

    private final Connection connection;

    private Held(EmbeddedPostgres database, String statement) throws SQLException {
        this.connection = database.getPostgresDatabase().getConnection();
        connection.setAutoCommit(false);
        try (Statement holding = connection.createStatement()) {
            holding.execute(statement);
        }
    }

    /** Locks a whole table, in a mode of {@code LOCK TABLE}. */
    static Held table(EmbeddedPostgres database, String table, String mode) throws SQLException {
        return new Held(database, "LOCK TABLE " + table + " IN " + mode + " MODE");
    }

    /** Locks the rows of a table that match a condition. */
    static Held rows(EmbeddedPostgres database, String table, String condition) throws SQLException {
        return new Held(database, "SELECT FROM " + table + " WHERE " + condition + " FOR UPDATE");
    }

    /** Waits until this many other sessions are blocked by the locks. */
    void awaitWaiting(int others) {
        await(() -> number("""
                SELECT count(DISTINCT pid) FROM pg_locks
                 WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))""") >= others);
    }

    /** Returns whether a session waits for an advisory lock. */
    boolean somebodyWaitsForWork() {
        return number("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'") > 0;
    }

    /** Waits for another condition. */
    static void await(BooleanSupplier until) {
        Awaitility.await().atMost(WITHIN).pollInterval(Duration.ofMillis(20)).until(until::getAsBoolean);
    }

    /** Returns the number that a query gives. */
    long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
