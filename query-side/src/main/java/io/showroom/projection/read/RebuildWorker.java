package io.showroom.projection.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What one thread of a {@link BulkRebuild} makes of its prospects: rows that go out as they come, counters that stay in
 * memory until there are too many. All lanes share one connection, one statement at a time.
 */
final class RebuildWorker {

    private static final int KEYS_IN_MEMORY = 400_000;

    private final JdbcTemplate jdbc;
    private final String schema;
    private final Set<String> staged;
    private final Map<Projection, CopyWriter> own = new LinkedHashMap<>();
    private final Map<Projection, Counters> sums = new LinkedHashMap<>();
    private final CopyWriter progress;
    private final Epochs epochs;
    private final EpochMoments moments;
    private final LastChanges changes;
    private long prospects;
    private long events;

    /** A lane that shares the set of tables with staged counters with the others. */
    RebuildWorker(JdbcTemplate jdbc, String schema, List<Projection> projections, Epochs epochs, Set<String> staged) {
        this.epochs = epochs;
        this.moments = new EpochMoments(epochs);
        this.changes = LastChanges.of(projections);
        this.jdbc = jdbc;
        this.schema = schema;
        this.staged = staged;
        this.progress = new CopyWriter(jdbc, schema + "." + ProspectProgress.TABLE, ProspectProgress.COLUMNS);
        for (Projection projection : projections) {
            if (projection.kind() == Projection.Kind.SUM) {
                sums.put(projection, new Counters(projection.values().size()));
            } else {
                own.put(projection, CopyWriter.of(jdbc, schema + "." + projection.table(), projection));
            }
        }
    }

    void take(Timeline timeline) {
        prospects++;
        events += timeline.recorded().size();
        timeline.recorded().forEach(moments::take);
        NavigableMap<Integer, Timeline> ends = new TreeMap<>();
        epochs.each(null, timeline, (epoch, before, after) -> {
            ends.put(epoch, after);
            sums.forEach((projection, tally) -> TableDifference.stepInEpoch(projection, epoch, before, after, tally));
        });
        Map<Projection, List<TableRow>> rows = new LinkedHashMap<>();
        own.forEach((projection, copy) -> {
            List<TableRow> now = List.copyOf(projection.rows(timeline));
            now.forEach(row -> copy.write(row.key(), row.values()));
            rows.put(projection, now);
        });
        ProspectProgress.Reached reached = ProspectProgress.Reached.of(timeline, changes.told(ends, rows));
        progress.write(List.of(
                timeline.prospectId(),
                reached.last(),
                reached.first(),
                reached.store(),
                ProspectProgress.literal(reached.changed())));
        sums.forEach((projection, tally) -> {
            if (tally.size() > KEYS_IN_MEMORY) {
                stage(projection, tally);
            }
        });
    }

    /** Sends what is left of the rows. */
    void flush() {
        progress.flush();
        own.values().forEach(CopyWriter::flush);
    }

    /** Puts the counters held in memory aside, into a table where the same key may stand many times. */
    void stage(Projection projection, Counters tally) {
        String table = stagingOf(schema, projection);
        synchronized (staged) {
            if (staged.add(projection.table())) {
                String like = schema + "." + projection.table();
                progress.alone(() -> jdbc.execute("CREATE UNLOGGED TABLE " + table + " (LIKE " + like + ")"));
            }
        }
        CopyWriter.of(jdbc, table, StoredProjection.of(projection)).writeAll(tally);
        tally.clear();
    }

    /** The table for counters put aside. */
    static String stagingOf(String schema, Projection projection) {
        return schema + "." + projection.table() + "_staging";
    }

    /** The counters of a projection that are in memory. */
    Counters tally(Projection projection) {
        return sums.getOrDefault(projection, new Counters(0));
    }

    /** When the events taken in were recorded. */
    EpochMoments moments() {
        return moments;
    }

    long prospects() {
        return prospects;
    }

    long events() {
        return events;
    }

    /** Rows of prospects sent so far. */
    long rows() {
        return own.values().stream().mapToLong(CopyWriter::rows).sum();
    }
}
