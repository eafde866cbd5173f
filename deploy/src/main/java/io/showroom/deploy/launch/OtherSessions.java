package io.showroom.deploy.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Whether somebody else is connected to the database while something is done that needs it for oneself. */
final class OtherSessions {

    private static final int TRIES = 20;
    private static final Duration TRY_AGAIN = Duration.ofMillis(100);

    private OtherSessions() {}

    /**
     * Refuses to go on beside others. A connection that was just given up lasts a moment longer: that is waited for.
     *
     * @param connection one's own, the only one
     * @throws StartFailure naming them
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
