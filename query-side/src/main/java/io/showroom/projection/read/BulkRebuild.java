package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.ProspectRange;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills empty tables from the whole log, in parallel over ranges of prospects. Rows of prospects are written as they
 * come; counters are added up in memory, and in the database if there are too many.
 */
final class BulkRebuild {

    private static final int LANES_AT_MOST = 4;
    private static final int TELL_EACH = 250;

    private final JdbcTemplate jdbc;
    private final String schema;
    private final List<Projection> projections;
    private final Epochs epochs;
    private final RebuildListener report;
    private final Set<String> staged = new HashSet<>();
    private final List<RebuildWorker> workers = new ArrayList<>();
    private long rowsOfSums;

    /** Receives the progress from time to time, from one thread at a time. */
    interface RebuildListener {
        void progress(long prospects, long events, long rows);
    }

    BulkRebuild(JdbcTemplate jdbc, String schema, List<Projection> projections, Epochs epochs, RebuildListener report) {
        this.epochs = epochs;
        this.jdbc = jdbc;
        this.schema = schema;
        this.projections = projections;
        this.report = report;
    }

    /** Processes every event up to a position; the workers write in the transaction of the connection. */
    void fill(EventLog log, Decryptors decryptors, long position) {
        int cores = Math.min(Runtime.getRuntime().availableProcessors(), LANES_AT_MOST);
        List<ProspectRange> portions = ProspectRange.split(cores);
        for (int i = 0; i < portions.size(); i++) {
            workers.add(new RebuildWorker(jdbc, schema, projections, epochs, staged));
        }
        Parallel.each(portions, (index, portion) -> {
            RebuildWorker worker = workers.get(index);
            Decryptor decryptor = decryptors.ascending();
            log.forEachProspect(LogBound.position(position), portion, stream -> {
                worker.take(Timeline.of(stream, decryptor));
                if (worker.prospects() % TELL_EACH == 0) {
                    tell();
                }
            });
            worker.flush();
        });
        for (Projection projection : projections) {
            if (projection.kind() == Projection.Kind.SUM) {
                finish(projection);
            }
        }
        moments();
        tell();
    }

    private synchronized void tell() {
        report.progress(
                workers.stream().mapToLong(RebuildWorker::prospects).sum(),
                workers.stream().mapToLong(RebuildWorker::events).sum(),
                rowsOfSums + workers.stream().mapToLong(RebuildWorker::rows).sum());
    }

    private void moments() {
        EpochMoments all = new EpochMoments(epochs);
        workers.forEach(worker -> all.addAll(worker.moments()));
        CopyWriter copy = CopyWriter.of(jdbc, schema + "." + EpochMoments.TABLE.table(), EpochMoments.TABLE);
        all.rows().forEach(row -> copy.write(row.key(), row.values()));
        copy.flush();
    }

    private void finish(Projection projection) {
        Counters total = workers.getFirst().tally(projection);
        workers.subList(1, workers.size()).forEach(worker -> total.addAll(worker.tally(projection)));
        if (staged.contains(projection.table())) {
            workers.getFirst().stage(projection, total);
            rowsOfSums += addUp(projection);
        } else {
            rowsOfSums += CopyWriter.of(jdbc, schema + "." + projection.table(), StoredProjection.of(projection))
                    .writeAll(total);
        }
    }

    private long addUp(Projection projection) {
        String keys = StoredProjection.of(projection).key().stream()
                .map(TableColumn::name)
                .collect(Collectors.joining(", "));
        String values = projection.values().stream().map(TableColumn::name).collect(Collectors.joining(", "));
        String totals = projection.values().stream()
                .map(column -> "sum(" + column.name() + ")::" + column.type().sql())
                .collect(Collectors.joining(", "));
        String staging = RebuildWorker.stagingOf(schema, projection);
        String sql = "INSERT INTO " + schema + "." + projection.table() + " (" + keys + ", " + values + ") SELECT "
                + keys + ", " + totals + " FROM " + staging + " GROUP BY " + keys;
        long rows = jdbc.execute((Statement one) -> one.executeLargeUpdate(sql));
        jdbc.execute("DROP TABLE " + staging);
        return rows;
    }
}
