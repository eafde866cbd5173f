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
 * Repository of the position of each prospect in the read models. It, and not the processor's token, guarantees that
 * each event counts exactly once: events delivered again are recognized.
 */
final class ProspectProgress {

    static final String TABLE = "read_model_progress";
    static final List<String> COLUMNS = List.of("prospect_id", "position", "first_position", "store", "changed");

    /** Version of these tables' contents; a change causes a rebuild of all read models. */
    static final int VERSION = 2;

    private final JdbcTemplate jdbc;
    private final String table;

    ProspectProgress(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + "." + TABLE;
    }

    /**
     * Progress of a prospect.
     *
     * @param first position of its first event
     * @param last position of the last event processed
     * @param store key of its store
     * @param changed epoch in which its rows of each table last changed ({@link LastChanges})
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
     * Position of a prospect before it is processed further.
     *
     * @param position position of the last event processed; 0 for none
     * @param changed as in {@link Reached}; empty for a new prospect
     */
    record ProgressPosition(long position, List<Integer> changed) {

        /** A prospect of which nothing was processed. */
        static final ProgressPosition NEW = new ProgressPosition(0, List.of());
    }

    /** Locks the prospects until the transaction ends and returns their positions. */
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

    /** Stores the new positions of locked prospects. */
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

    /** Formats epochs as an SQL array literal. */
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
