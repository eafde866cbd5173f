package io.showroom.deploy.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Connection data of the database.
 *
 * @param url JDBC URL of PostgreSQL
 * @param user database role
 * @param password the role's password
 */
record Database(String url, String user, String password) {

    /** Environment variable with the JDBC URL of an existing PostgreSQL. */
    static final String URL = "SHOWROOM_DATABASE_URL";

    private static final int SECONDS_TO_ANSWER = 10;

    /** Returns the database that the environment names; null if it names none. */
    static @Nullable Database named(Map<String, String> environment) {
        String url = environment.get(URL);
        return url == null
                ? null
                : new Database(
                        url,
                        environment.getOrDefault("SHOWROOM_DATABASE_USER", "showroom"),
                        environment.getOrDefault("SHOWROOM_DATABASE_PASSWORD", ""));
    }

    /**
     * Opens a connection.
     *
     * @throws SQLException as thrown by the driver
     */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", Integer.toString(SECONDS_TO_ANSWER));
        properties.setProperty("ApplicationName", "showroom launcher");
        return DriverManager.getConnection(url, properties);
    }

    /**
     * Checks that the database answers, accepts the log-in and writes commits to disk before it confirms them.
     *
     * @throws StartFailure naming the check that failed
     */
    void verify() {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new StartFailure("SHOWROOM_DATABASE_URL must look like jdbc:postgresql://HOST:PORT/DATABASE");
        }
        try (Connection connection = connect()) {
            mustBe(connection, "fsync", "on");
            mustBe(connection, "synchronous_commit", "on", "local", "remote_write", "remote_apply");
            mustBe(connection, "server_encoding", "UTF8");
        } catch (SQLException e) {
            throw refused(e);
        }
    }

    private static void mustBe(Connection connection, String setting, String... allowed) throws SQLException {
        String found = show(connection, setting);
        if (!java.util.List.of(allowed).contains(found)) {
            throw new StartFailure("the database server runs with " + setting + " = " + found
                    + " and could lose data: set it to " + allowed[0]);
        }
    }

    private static String show(Connection connection, String setting) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private StartFailure refused(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        String why =
                switch (state) {
                    case "28P01", "28000" -> "it does not accept user " + user + " with this password";
                    case "3D000" -> "that database does not exist there";
                    case "08001", "08004", "08006" -> "it does not answer";
                    default ->
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(state);
                };
        return new StartFailure("cannot use the database " + withoutParameters() + ": " + why, e);
    }

    private String withoutParameters() {
        return url.replaceFirst("\\?.*", "");
    }
}
