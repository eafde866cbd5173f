package io.showroom.projection.read;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Up to which event each prospect stands in the read models. This, and not the processor's token, is what makes sure
 * that no event counts twice or never: whatever is delivered again is known to be in already.
 */
final class Progress {

    static final String TABLE = "read_model_progress";
    static final List<String> COLUMNS = List.of("prospect_id", "position", "first_position", "store", "changed");

    /** Of what these tables tell; another one makes all read models anew. */
    static final int VERSION = 2;

    private final Connection connection;
    private final String table;

    Progress(Connection connection, String schema) {
        this.connection = connection;
        this.table = schema + "." + TABLE;
    }

    /**
     * How far a prospect is.
     *
     * @param first position of its first event
     * @param last position of the last one taken in
     * @param store its store
     * @param changed in which epoch its rows of each table last changed ({@link LastChanges})
     */
    record Reached(long first, long last, String store, List<Integer> changed) {

        static Reached of(Timeline timeline, int[] changed) {
            return new Reached(
                    timeline.recorded().getFirst().position(),
                    timeline.lastPosition(),
                    timeline.store(),
                    Arrays.stream(changed).boxed().toList());
        }
    }

    /**
     * Where a prospect stands before it is taken further.
     *
     * @param position of the last event taken in; 0 for none
     * @param changed as in {@link Reached}; empty for a new one
     */
    record Standing(long position, List<Integer> changed) {

        /** A prospect of which nothing is taken in. */
        static final Standing NEW = new Standing(0, List.of());
    }

    /** Locks the prospects until the transaction ends and tells where each stands. */
    Map<String, Standing> lock(Collection<String> prospects) throws SQLException {
        Map<String, Standing> positions = new TreeMap<>();
        TreeSet<String> missing = new TreeSet<>(prospects);
        read(
                "SELECT prospect_id, position, changed FROM " + table
                        + " WHERE prospect_id = ANY (?::text[]) ORDER BY 1 FOR UPDATE",
                missing,
                positions);
        missing.removeAll(positions.keySet());
        if (!missing.isEmpty()) {
            read(
                    "INSERT INTO " + table
                            + " AS t (prospect_id, position) SELECT unnest(?::text[]), 0 ON CONFLICT (prospect_id)"
                            + " DO UPDATE SET position = t.position RETURNING prospect_id, position, changed",
                    missing,
                    positions);
        }
        return positions;
    }

    /** Notes the new positions of locked prospects. */
    void advance(Map<String, Reached> reached) throws SQLException {
        if (reached.isEmpty()) {
            return;
        }
        String sql = "UPDATE " + table + " AS t SET position = u.position, first_position = u.first, store = u.store,"
                + " changed = u.changed::integer[]"
                + " FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])"
                + " AS u(prospect_id, position, first, store, changed)"
                + " WHERE t.prospect_id = u.prospect_id";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, array("text", reached.keySet().stream()));
            statement.setArray(2, array("int8", reached.values().stream().map(Reached::last)));
            statement.setArray(3, array("int8", reached.values().stream().map(Reached::first)));
            statement.setArray(4, array("text", reached.values().stream().map(Reached::store)));
            statement.setArray(5, array("text", reached.values().stream().map(one -> literal(one.changed()))));
            statement.executeUpdate();
        }
    }

    /** Epochs as the database writes an array of numbers. */
    static String literal(List<Integer> epochs) {
        return epochs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private Array array(String type, Stream<?> values) throws SQLException {
        return connection.createArrayOf(type, values.toArray());
    }

    private void read(String sql, Collection<String> prospects, Map<String, Standing> into) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", prospects.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Integer[] changed = (Integer[]) row.getArray(3).getArray();
                    into.put(row.getString(1), new Standing(row.getLong(2), List.of(changed)));
                }
            }
        }
    }
}
