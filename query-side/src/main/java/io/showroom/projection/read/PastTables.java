package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.RecordedEvent;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

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
    private static final String NOTHING = "false";

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Openers openers;
    private final Nearness near;
    private final String live;
    private final boolean walking;
    private final Unchanged unchanged;
    private final LastChanges changes;

    /**
     * The tables of a moment.
     *
     * @param changes of all tables there are
     * @param walking whether they are made by folding everybody instead of from near
     */
    PastTables(JdbcTemplate jdbc, EventLog log, Openers openers, Nearness near, LastChanges changes, boolean walking) {
        this.walking = walking;
        this.jdbc = jdbc;
        this.log = log;
        this.openers = openers;
        this.near = near;
        this.live = jdbc.execute(Connection::getSchema);
        this.changes = changes;
        this.unchanged = new Unchanged(jdbc, live, near, changes);
    }

    /** Puts tables in place that are not there yet, for what a question wants of them. */
    void put(List<Projection> projections, Wanted wanted) {
        Map<Projection, CopyWriter> rows = new LinkedHashMap<>();
        Map<Projection, Tally> sums = new LinkedHashMap<>();
        for (Projection projection : projections) {
            jdbc.execute(
                    "CREATE TEMPORARY TABLE " + then(projection) + " (LIKE " + live + "." + projection.table() + ")");
            if (projection.kind() == Projection.Kind.SUM) {
                sums.put(projection, new Tally(projection.values().size()));
            } else {
                rows.put(projection, CopyWriter.of(jdbc, "pg_temp." + then(projection), projection));
            }
        }
        if (walking) {
            walk(rows, sums);
        } else {
            fill(wanted, rows, sums);
        }
        for (Map.Entry<Projection, Tally> sum : sums.entrySet()) {
            CopyWriter writer = CopyWriter.of(jdbc, "pg_temp." + then(sum.getKey()), Stored.of(sum.getKey()));
            sum.getValue()
                    .forEachChange((key, counters) -> writer.write(
                            Epochs.keyed(key, 0),
                            Arrays.stream(counters).boxed().toList()));
            writer.flush();
            view(sum.getKey(), walking ? NOTHING : near.ofBase());
        }
        Map<Projection, String> standing = walking ? Map.of() : unchanged.conditions(rows.keySet());
        for (Map.Entry<Projection, CopyWriter> own : rows.entrySet()) {
            own.getValue().flush();
            view(own.getKey(), standing.getOrDefault(own.getKey(), NOTHING));
        }
        jdbc.execute("DISCARD PLANS");
    }

    private void fill(Wanted wanted, Map<Projection, CopyWriter> rows, Map<Projection, Tally> sums) {
        Set<String> moved = sums.isEmpty() ? Set.of() : near.moved(wanted.stores());
        Map<Projection, Set<String>> folded = near.toFold(rows.keySet(), changes, wanted.stores(), wanted.prospects());
        Set<String> touched = new TreeSet<>(moved);
        folded.values().forEach(touched::addAll);
        List<String> all = List.copyOf(touched);
        CompletableFuture<List<Folded>> folding = CompletableFuture.completedFuture(List.of());
        for (int from = 0; from < all.size(); from += STREAMS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + STREAMS_AT_ONCE, all.size()));
            Opener opener = openers.of(some);
            Collection<List<RecordedEvent>> streams =
                    log.streamsUpTo(near.toRead(), some).values();
            add(folding.join(), rows, sums);
            folding = CompletableFuture.supplyAsync(() -> streams.parallelStream()
                    .map(stream -> Folded.of(Timeline.of(stream, opener), near, moved, folded, wanted, sums.keySet()))
                    .toList());
        }
        add(folding.join(), rows, sums);
    }

    /** Adds what was folded while the next streams were read. */
    private static void add(List<Folded> folded, Map<Projection, CopyWriter> rows, Map<Projection, Tally> sums) {
        for (Folded one : folded) {
            one.held().forEach((projection, held) -> tally(sums, projection).add(held, -1));
            one.then().forEach((projection, then) -> tally(sums, projection).add(then, 1));
            one.own()
                    .forEach((projection, own) ->
                            own.forEach(row -> writer(rows, projection).write(row.key(), row.values())));
        }
    }

    private static Tally tally(Map<Projection, Tally> sums, Projection projection) {
        return Objects.requireNonNull(sums.get(projection));
    }

    private static CopyWriter writer(Map<Projection, CopyWriter> rows, Projection projection) {
        return Objects.requireNonNull(rows.get(projection));
    }

    /**
     * What a prospect adds to tables of a moment.
     *
     * @param held rows of sums that the base holds of them
     * @param then rows of sums that were known
     * @param own rows of their own that were known
     */
    private record Folded(
            Map<Projection, List<Row>> held, Map<Projection, List<Row>> then, Map<Projection, List<Row>> own) {

        static Folded of(
                Timeline whole,
                Nearness near,
                Set<String> moved,
                Map<Projection, Set<String>> folded,
                Wanted wanted,
                Set<Projection> sums) {
            Timeline then = whole.knownBy(near.bound());
            boolean counts = moved.contains(whole.prospectId());
            Set<Projection> own = folded.entrySet().stream()
                    .filter(one -> one.getValue().contains(whole.prospectId()))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            return new Folded(
                    rows(counts ? near.held(whole) : null, wanted, sums),
                    rows(counts ? then : null, wanted, sums),
                    rows(then, wanted, own));
        }

        private static Map<Projection, List<Row>> rows(
                @Nullable Timeline timeline, Wanted wanted, Set<Projection> projections) {
            Map<Projection, List<Row>> rows = new LinkedHashMap<>();
            if (timeline != null) {
                projections.forEach(projection -> rows.put(projection, List.copyOf(wanted.rows(projection, timeline))));
            }
            return rows;
        }
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

    /** With all columns of the table in its own order: a statement prepared for the one runs for the other. */
    private void view(Projection projection, String condition) {
        jdbc.execute("CREATE TEMPORARY VIEW " + projection.table() + " AS SELECT r.* FROM " + live + "."
                + projection.table() + " AS r" + (condition.isEmpty() ? "" : " WHERE " + condition)
                + " UNION ALL SELECT r.* FROM pg_temp." + then(projection) + " AS r");
    }

    private static String then(Projection projection) {
        return projection.table() + "_then";
    }
}
