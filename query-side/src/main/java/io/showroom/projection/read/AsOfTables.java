package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.RecordedEvent;
import java.sql.Connection;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Creates tables as they were at a bound, for one connection, until its savepoint is rolled back. They shadow the
 * present tables of the same names, so that queries about the past are the same as those about the present.
 *
 * <p>They are computed from the nearest epoch ({@link EpochBounds}): rows of prospects without later changes are the
 * present rows, those of the others are folded again; counters are those of the nearest epoch end, adjusted by the
 * events between. Each table is a temporary view that precedes the table in the search path.
 */
final class AsOfTables {

    private static final int STREAMS_AT_ONCE = 500;
    /** Name that no column of a table has. */
    private static final String OF_THEN = "of_then";

    private final JdbcTemplate jdbc;
    private final EventLog log;
    private final Decryptors decryptors;
    private final EpochBounds near;
    private final String live;
    private final boolean walking;
    private final UnchangedRows unchanged;
    private final LastChanges changes;

    /**
     * Creates the tables of a bound.
     *
     * @param changes last changes of all tables
     * @param walking whether all prospects are folded from the beginning instead of from the nearest epoch
     */
    AsOfTables(
            JdbcTemplate jdbc,
            EventLog log,
            Decryptors decryptors,
            EpochBounds near,
            LastChanges changes,
            boolean walking) {
        this.walking = walking;
        this.jdbc = jdbc;
        this.log = log;
        this.decryptors = decryptors;
        this.near = near;
        this.live = jdbc.execute(Connection::getSchema);
        this.changes = changes;
        this.unchanged = new UnchangedRows(jdbc, live, near, changes);
    }

    /** Creates tables that do not exist yet, with the rows that a query requires. */
    void put(List<Projection> projections, RequiredTables wanted) {
        Map<Projection, CopyWriter> rows = new LinkedHashMap<>();
        Map<Projection, Counters> sums = new LinkedHashMap<>();
        for (Projection projection : projections) {
            jdbc.execute(
                    "CREATE TEMPORARY TABLE " + then(projection) + " (LIKE " + live + "." + projection.table() + ")");
            if (projection.kind() == Projection.Kind.SUM) {
                sums.put(projection, new Counters(projection.values().size()));
            } else {
                rows.put(projection, CopyWriter.of(jdbc, "pg_temp." + then(projection), projection));
            }
        }
        Later later = Later.of(jdbc, near, changes, walking ? List.of() : rows.keySet(), wanted.stores());
        if (walking) {
            walk(rows, sums);
        } else {
            fill(wanted, later, rows, sums);
        }
        for (Map.Entry<Projection, Counters> sum : sums.entrySet()) {
            CopyWriter writer = CopyWriter.of(jdbc, "pg_temp." + then(sum.getKey()), StoredProjection.of(sum.getKey()));
            sum.getValue()
                    .forEachChange((key, counters) -> writer.write(
                            Epochs.keyed(key, 0),
                            Arrays.stream(counters).boxed().toList()));
            writer.flush();
            view(sum.getKey(), walking ? UnchangedRows.Condition.NOTHING : UnchangedRows.Condition.of(near.ofBase()));
        }
        Map<Projection, UnchangedRows.Condition> standing =
                walking ? Map.of() : unchanged.conditions(rows.keySet(), later);
        for (Map.Entry<Projection, CopyWriter> own : rows.entrySet()) {
            own.getValue().flush();
            view(own.getKey(), standing.getOrDefault(own.getKey(), UnchangedRows.Condition.NOTHING));
        }
        jdbc.execute("DISCARD PLANS");
    }

    private void fill(
            RequiredTables wanted, Later later, Map<Projection, CopyWriter> rows, Map<Projection, Counters> sums) {
        Set<String> moved = sums.isEmpty() ? Set.of() : near.moved(wanted.stores());
        Map<Projection, Set<String>> folded = later.toFold(near.stale(wanted.stores()), wanted.prospects());
        List<String> all = Stream.concat(Stream.of(moved), folded.values().stream())
                .flatMap(Set::stream)
                .distinct()
                .sorted(asTheyBegan(later))
                .toList();
        CompletableFuture<List<Folded>> folding = CompletableFuture.completedFuture(List.of());
        for (int from = 0; from < all.size(); from += STREAMS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + STREAMS_AT_ONCE, all.size()));
            Decryptor decryptor = decryptors.of(some);
            Collection<List<RecordedEvent>> streams =
                    log.streamsUpTo(near.toRead(), some).values();
            add(folding.join(), rows, sums);
            folding = CompletableFuture.supplyAsync(() -> streams.parallelStream()
                    .map(stream ->
                            Folded.of(Timeline.of(stream, decryptor), near, moved, folded, wanted, sums.keySet()))
                    .toList());
        }
        add(folding.join(), rows, sums);
    }

    /**
     * Orders prospects by their first event: prospects that began together have their events in the same part of the
     * log.
     */
    private Comparator<String> asTheyBegan(Later later) {
        return Comparator.comparingLong((String prospect) -> {
                    Long begun = later.begun(prospect);
                    return begun == null ? near.begun(prospect) : begun;
                })
                .thenComparing(Comparator.naturalOrder());
    }

    /** Adds the results folded while the next streams were read. */
    private static void add(List<Folded> folded, Map<Projection, CopyWriter> rows, Map<Projection, Counters> sums) {
        for (Folded one : folded) {
            one.held().forEach((projection, held) -> tally(sums, projection).add(held, -1));
            one.then().forEach((projection, then) -> tally(sums, projection).add(then, 1));
            one.own()
                    .forEach((projection, own) ->
                            own.forEach(row -> writer(rows, projection).write(row.key(), row.values())));
        }
    }

    private static Counters tally(Map<Projection, Counters> sums, Projection projection) {
        return Objects.requireNonNull(sums.get(projection));
    }

    private static CopyWriter writer(Map<Projection, CopyWriter> rows, Projection projection) {
        return Objects.requireNonNull(rows.get(projection));
    }

    /**
     * A prospect's contribution to as-of tables.
     *
     * @param held counter rows contained in the base
     * @param then counter rows at the bound
     * @param own own rows at the bound
     */
    private record Folded(
            Map<Projection, List<TableRow>> held,
            Map<Projection, List<TableRow>> then,
            Map<Projection, List<TableRow>> own) {

        static Folded of(
                Timeline whole,
                EpochBounds near,
                Set<String> moved,
                Map<Projection, Set<String>> folded,
                RequiredTables wanted,
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

        private static Map<Projection, List<TableRow>> rows(
                @Nullable Timeline timeline, RequiredTables wanted, Set<Projection> projections) {
            Map<Projection, List<TableRow>> rows = new LinkedHashMap<>();
            if (timeline != null) {
                projections.forEach(projection -> rows.put(projection, List.copyOf(wanted.rows(projection, timeline))));
            }
            return rows;
        }
    }

    /** Folds every prospect from the beginning: the reference implementation. */
    private void walk(Map<Projection, CopyWriter> rows, Map<Projection, Counters> sums) {
        Decryptor decryptor = decryptors.ascending();
        log.forEachProspect(near.bound(), stream -> {
            Timeline then = Timeline.of(stream, decryptor);
            sums.forEach((projection, tally) -> tally.add(projection.rows(then), 1));
            rows.forEach((projection, writer) ->
                    projection.rows(then).forEach(row -> writer.write(row.key(), row.values())));
        });
    }

    /**
     * Creates the view with all columns of the table in their order, so that a statement prepared for the table also
     * works for the view. If possible, the condition is outside of the UNION, so that the planner can push index scans
     * and joins into both parts.
     */
    private void view(Projection projection, UnchangedRows.Condition stands) {
        String columns = jdbc.queryForObject(
                "SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute"
                        + " WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped",
                String.class,
                live + "." + projection.table());
        String within = stands.joined() ? " AS r WHERE " + stands.sql() : "";
        String outside = stands.joined() || stands.sql().isEmpty() ? "" : " WHERE " + OF_THEN + " OR " + stands.sql();
        jdbc.execute("CREATE TEMPORARY VIEW " + projection.table() + " AS SELECT " + columns + " FROM (SELECT false AS "
                + OF_THEN + ", * FROM " + live + "." + projection.table() + within
                + " UNION ALL SELECT true, * FROM pg_temp." + then(projection) + ") AS r" + outside);
    }

    private static String then(Projection projection) {
        return projection.table() + "_then";
    }
}
