package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.RecordedEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Puts the tables as they were at a moment in the place of the present ones, for one connection, until its savepoint is
 * rolled back. What is asked meanwhile, by whatever means, is answered as it would have been then: there is one way of
 * asking, not two.
 *
 * <p>They are made from near ({@link Nearness}): the rows of prospects of which nothing new is known since are the
 * present ones, those of the others are folded; sums are those of the nearest end of an epoch, changed by what lies
 * between. Of each a view is made that comes before the table of its name.
 */
final class PastTables {

    private static final int STREAMS_AT_ONCE = 500;
    private static final String STALE = "known_then_stale";
    private static final String NOTHING = "false";

    private final Connection connection;
    private final EventLog log;
    private final Openers openers;
    private final Nearness near;
    private final String live;
    private final boolean walking;
    private boolean staleToldOf;

    /**
     * The tables of a moment.
     *
     * @param walking whether they are made by folding everybody instead of from near
     */
    PastTables(Connection connection, EventLog log, Openers openers, Nearness near, boolean walking)
            throws SQLException {
        this.walking = walking;
        this.connection = connection;
        this.log = log;
        this.openers = openers;
        this.near = near;
        this.live = connection.getSchema();
    }

    /** Puts tables in place that are not there yet, for what a question wants of them. */
    void put(List<Projection> projections, Wanted wanted) throws SQLException {
        Map<Projection, CopyWriter> rows = new LinkedHashMap<>();
        Map<Projection, Tally> sums = new LinkedHashMap<>();
        for (Projection projection : projections) {
            execute("CREATE TEMPORARY TABLE " + then(projection) + " (LIKE " + live + "." + projection.table() + ")");
            if (projection.kind() == Projection.Kind.SUM) {
                sums.put(projection, new Tally(projection.values().size()));
            } else {
                rows.put(projection, CopyWriter.of(connection, "pg_temp." + then(projection), projection));
            }
        }
        if (walking) {
            walk(rows, sums);
        } else {
            fill(wanted, rows, sums);
        }
        for (Map.Entry<Projection, Tally> sum : sums.entrySet()) {
            CopyWriter writer = CopyWriter.of(connection, "pg_temp." + then(sum.getKey()), Stored.of(sum.getKey()));
            sum.getValue()
                    .forEachChange((key, counters) -> writer.write(
                            Epochs.keyed(key, 0),
                            Arrays.stream(counters).boxed().toList()));
            writer.flush();
            view(sum.getKey(), walking ? NOTHING : near.ofBase());
        }
        for (Map.Entry<Projection, CopyWriter> own : rows.entrySet()) {
            own.getValue().flush();
            view(own.getKey(), walking ? NOTHING : unchanged());
        }
        execute("DISCARD PLANS");
    }

    private void fill(Wanted wanted, Map<Projection, CopyWriter> rows, Map<Projection, Tally> sums)
            throws SQLException {
        Set<String> moved = sums.isEmpty() ? Set.of() : near.moved(wanted.stores());
        Set<String> folded = rows.isEmpty() ? Set.of() : near.toFold(wanted.stores(), wanted.prospects());
        Set<String> touched = new TreeSet<>(moved);
        touched.addAll(folded);
        each(List.copyOf(touched), whole -> {
            Timeline then = whole.knownBy(near.bound());
            if (moved.contains(whole.prospectId())) {
                Timeline held = near.held(whole);
                sums.forEach((projection, tally) -> {
                    if (held != null) {
                        tally.add(projection.rows(held), -1);
                    }
                    if (then != null) {
                        tally.add(projection.rows(then), 1);
                    }
                });
            }
            if (then != null && folded.contains(whole.prospectId())) {
                rows.forEach((projection, writer) ->
                        projection.rows(then).forEach(row -> writer.write(row.key(), row.values())));
            }
        });
    }

    /** Every prospect from its beginning: the reference for what is made from near. */
    private void walk(Map<Projection, CopyWriter> rows, Map<Projection, Tally> sums) {
        Opener opener = openers.ascending();
        log.forEachProspect(near.bound(), stream -> {
            Timeline then = Timeline.of(stream, opener);
            sums.forEach((projection, tally) -> tally.add(projection.rows(then), 1));
            rows.forEach((projection, writer) ->
                    projection.rows(then).forEach(row -> writer.write(row.key(), row.values())));
        });
    }

    private void each(List<String> prospects, Consumer<Timeline> fold) {
        for (int from = 0; from < prospects.size(); from += STREAMS_AT_ONCE) {
            List<String> some = prospects.subList(from, Math.min(from + STREAMS_AT_ONCE, prospects.size()));
            Opener opener = openers.of(some);
            for (List<RecordedEvent> stream : log.streams(some, near.toRead()).values()) {
                fold.accept(Timeline.of(stream, opener));
            }
        }
    }

    /** The condition under which a present row is what it was then. */
    private String unchanged() throws SQLException {
        if (!staleToldOf) {
            execute("CREATE TEMPORARY TABLE " + STALE + " (prospect_id text COLLATE \"C\" PRIMARY KEY)");
            CopyWriter writer = new CopyWriter(connection, "pg_temp." + STALE, List.of("prospect_id"));
            near.stale().forEach(prospect -> writer.write(List.of(prospect)));
            writer.flush();
            staleToldOf = true;
        }
        Long stands = near.stands();
        String fresh =
                "NOT EXISTS (SELECT FROM pg_temp." + STALE + " AS stale WHERE stale.prospect_id = r.prospect_id)";
        return stands == null
                ? fresh
                : fresh + " AND EXISTS (SELECT FROM " + live + "." + Progress.TABLE
                        + " AS stands WHERE stands.prospect_id = r.prospect_id AND stands.position <= " + stands + ")";
    }

    private void view(Projection projection, String condition) throws SQLException {
        String columns = Stream.concat(projection.key().stream(), projection.values().stream())
                .map(column -> "r." + column.name())
                .collect(Collectors.joining(", "));
        execute("CREATE TEMPORARY VIEW " + projection.table() + " AS SELECT " + columns + " FROM " + live + "."
                + projection.table() + " AS r" + (condition.isEmpty() ? "" : " WHERE " + condition)
                + " UNION ALL SELECT " + columns + " FROM pg_temp." + then(projection) + " AS r");
    }

    private static String then(Projection projection) {
        return projection.table() + "_then";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
