package io.showroom.deploy.erasure;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Rows that are held, so that whoever needs them stands still in the middle of their work until they are let go. */
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

    /** A whole table, in a mode of {@code LOCK TABLE}. */
    static Held table(EmbeddedPostgres database, String table, String mode) throws SQLException {
        return new Held(database, "LOCK TABLE " + table + " IN " + mode + " MODE");
    }

    /** The rows of a table for which a condition holds. */
    static Held rows(EmbeddedPostgres database, String table, String condition) throws SQLException {
        return new Held(database, "SELECT FROM " + table + " WHERE " + condition + " FOR UPDATE");
    }

    /** Waits until so many others stand still because of it. */
    void awaitWaiting(int others) {
        await(() -> number("""
                SELECT count(DISTINCT pid) FROM pg_locks
                 WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))""") >= others);
    }

    /** Whether somebody waits for others to end what tables do not tell. */
    boolean somebodyWaitsForWork() {
        return number("SELECT count(*) FROM pg_locks WHERE NOT granted AND locktype = 'advisory'") > 0;
    }

    /** Waits for something else. */
    static void await(BooleanSupplier until) {
        Awaitility.await().atMost(WITHIN).pollInterval(Duration.ofMillis(20)).until(until::getAsBoolean);
    }

    /** A number that the database tells. */
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
