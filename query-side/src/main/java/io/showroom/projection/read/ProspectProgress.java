package io.showroom.projection.read;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * Up to which event each prospect stands in the read models. This, and not the processor's token, is what makes sure
 * that no event counts twice or never: whatever is delivered again is known to be in already.
 */
final class ProspectProgress {

    static final String TABLE = "read_model_progress";
    static final List<String> COLUMNS = List.of("prospect_id", "position", "first_position", "store", "changed");

    /** Of what these tables tell; another one makes all read models anew. */
    static final int VERSION = 2;

    private final JdbcTemplate jdbc;
    private final String table;

    ProspectProgress(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
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
    record ProgressPosition(long position, List<Integer> changed) {

        /** A prospect of which nothing is taken in. */
        static final ProgressPosition NEW = new ProgressPosition(0, List.of());
    }

    /** Locks the prospects until the transaction ends and tells where each stands. */
    Map<String, ProgressPosition> lock(Collection<String> prospects) {
        Map<String, ProgressPosition> positions = new TreeMap<>();
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
    void advance(Map<String, Reached> reached) {
        if (reached.isEmpty()) {
            return;
        }
        String sql = "UPDATE " + table + " AS t SET position = u.position, first_position = u.first, store = u.store,"
                + " changed = u.changed::integer[]"
                + " FROM unnest(?::text[], ?::bigint[], ?::bigint[], ?::text[], ?::text[])"
                + " AS u(prospect_id, position, first, store, changed)"
                + " WHERE t.prospect_id = u.prospect_id";
        Collection<Reached> each = reached.values();
        jdbc.update(
                sql,
                reached.keySet().toArray(String[]::new),
                each.stream().map(Reached::last).toArray(Long[]::new),
                each.stream().map(Reached::first).toArray(Long[]::new),
                each.stream().map(Reached::store).toArray(String[]::new),
                each.stream().map(one -> literal(one.changed())).toArray(String[]::new));
    }

    /** Epochs as the database writes an array of numbers. */
    static String literal(List<Integer> epochs) {
        return epochs.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private void read(String sql, Collection<String> prospects, Map<String, ProgressPosition> into) {
        RowCallbackHandler standing = row -> {
            Integer[] changed = (Integer[]) row.getArray(3).getArray();
            into.put(row.getString(1), new ProgressPosition(row.getLong(2), List.of(changed)));
        };
        jdbc.query(sql, standing, (Object) prospects.toArray(String[]::new));
    }
}
