package io.showroom.deploy.launch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;

/**
 * Converts databases from before the first release. Their many migration scripts, numbered by dates, were replaced by
 * versions 1 to 27. Where all of them have run, the tables are identical, so only Flyway's history is replaced by a
 * baseline at version 27.
 */
public final class EarlierSchema {

    /** SHA-256, in hexadecimal, over versions and checksums of all those scripts. */
    private static final String COMPLETE = "2a7b3c879fe8ec96a9d605dbc9d16fbe025b90ce129e04d48a653c94664d2b4c";

    private static final String SCRIPTS = "FROM flyway_schema_history WHERE version LIKE '20%'";

    private EarlierSchema() {}

    /**
     * Converts such a database before Flyway migrates it; does nothing to others. Several nodes may call it at the same
     * time.
     *
     * @throws StartFailure if some of the earlier scripts never ran; nothing is changed then
     */
    public static void takeOver(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!isIn(statement)) {
                return;
            }
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE flyway_schema_history IN ACCESS EXCLUSIVE MODE");
            if (isIn(statement)) {
                refuseIncomplete(statement);
                statement.execute("DELETE FROM flyway_schema_history");
                statement.execute("""
                        INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,
                            installed_by, execution_time, success)
                        VALUES (1, '27', 'from before the first release', 'BASELINE', '<< Flyway Baseline >>',
                            current_user, 0, true)
                        """);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new StartFailure("cannot take over the database of an earlier version: " + e.getMessage(), e);
        }
    }

    /** Returns whether the database has such a history and is not converted yet. */
    static boolean isIn(Flyway flyway) {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection();
                Statement statement = connection.createStatement()) {
            return isIn(statement);
        } catch (SQLException e) {
            throw new StartFailure("cannot read the database: " + e.getMessage(), e);
        }
    }

    private static boolean isIn(Statement statement) throws SQLException {
        return "t".equals(answer(statement, "SELECT to_regclass('flyway_schema_history') IS NOT NULL"))
                && "t".equals(answer(statement, "SELECT EXISTS (SELECT " + SCRIPTS + ")"));
    }

    private static void refuseIncomplete(Statement statement) throws SQLException {
        String found = answer(
                statement,
                "SELECT encode(sha256(string_agg(version || ' ' || checksum, ',' ORDER BY version COLLATE \"C\")::bytea),"
                        + " 'hex') " + SCRIPTS + " AND success");
        if (!COMPLETE.equals(found)) {
            throw new StartFailure("the data was written by a version of Showroom from before the first release, and"
                    + " not by the last one of these: start it once with that one, whose newest change is"
                    + " 20261129150001, stop it, and start it with this one; nothing was changed");
        }
    }

    private static String answer(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return String.valueOf(row.getString(1));
        }
    }
}
