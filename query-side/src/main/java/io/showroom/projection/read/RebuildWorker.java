package io.showroom.projection.read;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Work of one thread of a {@link BulkRebuild}: rows are written as they come, counters stay in memory until there are
 * too many. All workers share one connection, one statement at a time.
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

    /**
     * Creates a worker.
     *
     * @param staged tables with staged counters, shared by all workers
     */
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

    /** Sends the buffered rows. */
    void flush() {
        progress.flush();
        own.values().forEach(CopyWriter::flush);
    }

    /** Moves the counters in memory into a staging table, in which keys may repeat. */
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

    /** Returns the name of the staging table. */
    static String stagingOf(String schema, Projection projection) {
        return schema + "." + projection.table() + "_staging";
    }

    /** Returns the counters of a projection in memory. */
    Counters tally(Projection projection) {
        return sums.getOrDefault(projection, new Counters(0));
    }

    /** Returns the recording times of the events processed. */
    EpochMoments moments() {
        return moments;
    }

    long prospects() {
        return prospects;
    }

    long events() {
        return events;
    }

    /** Returns the number of prospects' rows sent so far. */
    long rows() {
        return own.values().stream().mapToLong(CopyWriter::rows).sum();
    }
}
