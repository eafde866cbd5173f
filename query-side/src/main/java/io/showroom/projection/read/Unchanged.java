package io.showroom.projection.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Which present rows are those of a moment: of prospects whose last event the moment knew. Most questions are about
 * moments at which these are nearly all or, of many years, few; the fewer are named in a table of the connection's own,
 * which the database looks up row by row in memory instead of joining every prospect's progress to each table asked.
 */
final class Unchanged {

    /** As many names as are looked up in memory, with the least that a database is given for it. */
    private static final int MOST_NAMED = 60_000;

    private static final String STALE = "known_then_stale";
    private static final String STANDING = "known_then_standing";

    private final Connection connection;
    private final String progress;
    private final Nearness near;
    private String condition = "";

    Unchanged(Connection connection, String live, Nearness near) {
        this.connection = connection;
        this.progress = live + "." + Progress.TABLE;
        this.near = near;
    }

    /** The condition, on rows called {@code r}. */
    String condition() throws SQLException {
        if (condition.isEmpty()) {
            condition = made();
        }
        return condition;
    }

    private String made() throws SQLException {
        create(STALE);
        CopyWriter writer = new CopyWriter(connection, "pg_temp." + STALE, List.of("prospect_id"));
        near.stale().forEach(prospect -> writer.write(List.of(prospect)));
        writer.flush();
        Long stands = near.stands();
        if (stands == null) {
            return without(STALE);
        }
        long[] split = split(stands);
        long standing = split[0];
        long later = split[1];
        if (later + near.stale().size() <= Math.min(standing, MOST_NAMED)) {
            name(STALE, "position > ?", stands);
            return without(STALE);
        }
        if (standing <= MOST_NAMED) {
            create(STANDING);
            name(STANDING, "position <= ?", stands);
            // Not a join: the database would plan one anew for every table and turn each row into it.
            return "(" + within(STANDING) + ") IS TRUE AND " + without(STALE);
        }
        return without(STALE) + " AND EXISTS (SELECT FROM " + progress
                + " AS stands WHERE stands.prospect_id = r.prospect_id AND stands.position <= " + stands + ")";
    }

    private static String without(String table) {
        return "NOT (" + within(table) + ")";
    }

    private static String within(String table) {
        return "r.prospect_id IN (SELECT prospect_id FROM pg_temp." + table + ")";
    }

    private void create(String table) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE " + table + " (prospect_id text COLLATE \"C\")");
        }
    }

    private void name(String table, String which, long stands) throws SQLException {
        String sql = "INSERT INTO pg_temp." + table + " SELECT prospect_id FROM " + progress + " WHERE " + which;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, stands);
            statement.executeUpdate();
        }
    }

    /** How many prospects stand at or before a position, and how many behind it. */
    private long[] split(long stands) throws SQLException {
        String sql = "SELECT count(*) FILTER (WHERE position <= ?), count(*) FROM " + progress;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, stands);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2) - row.getLong(1)};
            }
        }
    }
}
