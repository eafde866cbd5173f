package io.showroom.deploy.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Checks that nobody else is connected to the database during an operation that needs it exclusively. */
final class OtherSessions {

    private static final int TRIES = 20;
    private static final Duration TRY_AGAIN = Duration.ofMillis(100);

    private OtherSessions() {}

    /**
     * Refuses to continue if there are other sessions, after waiting a moment for those that are just closing.
     *
     * @param connection the caller's only connection
     * @throws StartFailure naming the other sessions
     */
    static void refuse(Connection connection) throws SQLException {
        List<String> others = others(connection);
        for (int tries = 0; !others.isEmpty() && tries < TRIES; tries++) {
            LockSupport.parkNanos(TRY_AGAIN.toNanos());
            others = others(connection);
        }
        if (!others.isEmpty()) {
            throw new StartFailure("others are connected to the database (" + String.join(", ", others)
                    + "): stop every node first; nothing was changed");
        }
    }

    private static List<String> others(Connection connection) throws SQLException {
        List<String> others = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_stat_clear_snapshot()");
            try (ResultSet row = statement.executeQuery("""
                    SELECT DISTINCT coalesce(nullif(application_name, ''), 'unnamed')
                      FROM pg_stat_activity
                     WHERE datname = current_database() AND pid <> pg_backend_pid()
                       AND coalesce(backend_type, 'client backend') = 'client backend'""")) {
                while (row.next()) {
                    others.add(row.getString(1));
                }
            }
        }
        return others;
    }
}
