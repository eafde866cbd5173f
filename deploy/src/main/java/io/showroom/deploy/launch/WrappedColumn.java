package io.showroom.deploy.launch;

import io.showroom.personaldata.MasterKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A database column of values wrapped by the master key.
 *
 * @param table name of the table
 * @param id key column; its value is bound to the wrapped value as associated data
 * @param column name of the column
 * @param prefix text put before the key where it is bound
 */
record WrappedColumn(String table, String id, String column, String prefix) {

    private static final int AT_ONCE = 5000;

    /** Re-wraps every value, in batches of some thousand; returns how many there were. */
    long wrapAnew(Connection connection, MasterKey before, MasterKey after) throws SQLException {
        long count = 0;
        String last = "";
        List<String[]> some = next(connection, last);
        while (!some.isEmpty()) {
            String[] ids = new String[some.size()];
            String[] values = new String[some.size()];
            for (int i = 0; i < ids.length; i++) {
                ids[i] = some.get(i)[0];
                values[i] = anew(ids[i], some.get(i)[1], before, after);
            }
            put(connection, ids, values);
            count += ids.length;
            last = ids[ids.length - 1];
            some = next(connection, last);
        }
        return count;
    }

    private String anew(String key, String value, MasterKey before, MasterKey after) {
        try {
            return after.wrap(prefix + key, before.unwrap(prefix + key, value));
        } catch (IllegalArgumentException e) {
            throw new StartFailure(
                    table + " " + key + " does not open with the present master key; nothing was changed", e);
        }
    }

    private List<String[]> next(Connection connection, String after) throws SQLException {
        String sql =
                "SELECT %2$s, %3$s FROM %1$s WHERE %2$s > ? COLLATE \"C\" AND %3$s IS NOT NULL ORDER BY %2$s COLLATE \"C\" LIMIT %4$d";
        List<String[]> rows = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql.formatted(table, id, column, AT_ONCE))) {
            select.setString(1, after);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new String[] {row.getString(1), row.getString(2)});
                }
            }
        }
        return rows;
    }

    private void put(Connection connection, String[] ids, String[] values) throws SQLException {
        String sql =
                "UPDATE %1$s t SET %3$s = v.value FROM unnest(?::text[], ?::text[]) AS v (id, value) WHERE t.%2$s = v.id";
        try (PreparedStatement update = connection.prepareStatement(sql.formatted(table, id, column))) {
            update.setArray(1, connection.createArrayOf("text", ids));
            update.setArray(2, connection.createArrayOf("text", values));
            update.executeUpdate();
        }
    }
}
