package io.showroom.projection.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Up to which event each prospect stands in the read models. This, and not the processor's token, is what makes sure
 * that no event counts twice or never: whatever is delivered again is known to be in already.
 */
final class Progress {

    static final String TABLE = "read_model_progress";

    private final Connection connection;
    private final String table;

    Progress(Connection connection, String schema) {
        this.connection = connection;
        this.table = schema + "." + TABLE;
    }

    /** Locks the prospects until the transaction ends and tells the position of each; 0 for new ones. */
    Map<String, Long> lock(Collection<String> prospects) throws SQLException {
        Map<String, Long> positions = new TreeMap<>();
        TreeSet<String> missing = new TreeSet<>(prospects);
        read(
                "SELECT prospect_id, position FROM " + table
                        + " WHERE prospect_id = ANY (?::text[]) ORDER BY 1 FOR UPDATE",
                missing,
                positions);
        missing.removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            read(
                    "INSERT INTO " + table + " AS t SELECT unnest(?::text[]), 0 ON CONFLICT (prospect_id)"
                            + " DO UPDATE SET position = t.position RETURNING prospect_id, position",
                    missing,
                    positions);
        }
        return positions;
    }

    /** Notes the new positions of locked prospects. */
    void advance(Map<String, Long> positions) throws SQLException {
        if (positions.isEmpty()) {
            return;
        }
        String sql = "UPDATE " + table + " AS t SET position = u.position"
                + " FROM unnest(?::text[], ?::bigint[]) AS u(prospect_id, position)"
                + " WHERE t.prospect_id = u.prospect_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1, connection.createArrayOf("text", positions.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("int8", positions.values().toArray()));
            statement.executeUpdate();
        }
    }

    private void read(String sql, Collection<String> prospects, Map<String, Long> into) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", prospects.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    into.put(row.getString(1), row.getLong(2));
                }
            }
        }
    }
}
