package io.showroom.deploy.health;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A dedicated connection to the database, outside the pool, with timeouts of two seconds. Opened when needed, and again
 * after a failure.
 */
final class DatabaseProbe implements AutoCloseable {

    private static final int SECONDS = 2;

    private final String url;
    private final Properties properties = new Properties();
    private @Nullable Connection connection;

    DatabaseProbe(String url, @Nullable String user, @Nullable String password) {
        this.url = url;
        if (user != null) {
            properties.setProperty("user", user);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        for (String timeout : new String[] {"connectTimeout", "loginTimeout", "socketTimeout", "cancelSignalTimeout"}) {
            properties.setProperty(timeout, Integer.toString(SECONDS));
        }
        properties.setProperty("ApplicationName", "showroom health");
    }

    /** Runs a trivial query; throws if the database does not answer within the timeout. */
    void answers() throws SQLException {
        ask("SELECT 1");
    }

    /** Writes about a megabyte to a temporary table and rolls back; throws if the disk is full. */
    void hasRoom() throws SQLException {
        ask("""
                BEGIN;
                CREATE TEMPORARY TABLE room ON COMMIT DROP AS
                    SELECT md5(random()::text) || repeat(md5(random()::text), 30) FROM generate_series(1, 1000);
                ROLLBACK""");
    }

    private void ask(String sql) throws SQLException {
        Connection open = connection;
        try {
            if (open == null) {
                open = DriverManager.getConnection(url, properties);
                connection = open;
            }
            try (Statement statement = open.createStatement()) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                // The connection is discarded anyway.
                properties.remove("");
            }
        }
    }
}
