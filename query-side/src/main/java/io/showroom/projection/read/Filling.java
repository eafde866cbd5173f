package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import io.showroom.eventlog.read.Portion;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills empty tables from the whole log, each core walking its own portion of the prospects. Rows of prospects go out
 * as they come; counters are added up in memory, and by the database when they become too many.
 */
final class Filling {

    private static final int LANES_AT_MOST = 4;
    private static final int TELL_EACH = 250;

    private final JdbcTemplate jdbc;
    private final String schema;
    private final List<Projection> projections;
    private final Epochs epochs;
    private final Report report;
    private final Set<String> staged = new HashSet<>();
    private final List<Lane> lanes = new ArrayList<>();
    private long rowsOfSums;

    /** Told now and then how far it is, by one thread at a time. */
    interface Report {
        void progress(long prospects, long events, long rows);
    }

    Filling(JdbcTemplate jdbc, String schema, List<Projection> projections, Epochs epochs, Report report) {
        this.epochs = epochs;
        this.jdbc = jdbc;
        this.schema = schema;
        this.projections = projections;
        this.report = report;
    }

    /** Takes in every event up to a position; what the lanes write is in the transaction of the connection. */
    void fill(EventLog log, Openers openers, long position) {
        int cores = Math.min(Runtime.getRuntime().availableProcessors(), LANES_AT_MOST);
        List<Portion> portions = Portion.split(cores);
        for (int i = 0; i < portions.size(); i++) {
            lanes.add(new Lane(jdbc, schema, projections, epochs, staged));
        }
        Together.each(portions, (index, portion) -> {
            Lane lane = lanes.get(index);
            Opener opener = openers.ascending();
            log.forEachProspect(KnownUpTo.position(position), portion, stream -> {
                lane.take(Timeline.of(stream, opener));
                if (lane.prospects() % TELL_EACH == 0) {
                    tell();
                }
            });
            lane.flush();
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
                lanes.stream().mapToLong(Lane::prospects).sum(),
                lanes.stream().mapToLong(Lane::events).sum(),
                rowsOfSums + lanes.stream().mapToLong(Lane::rows).sum());
    }

    private void moments() {
        EpochMoments all = new EpochMoments(epochs);
        lanes.forEach(lane -> all.addAll(lane.moments()));
        CopyWriter copy = CopyWriter.of(jdbc, schema + "." + EpochMoments.TABLE.table(), EpochMoments.TABLE);
        all.rows().forEach(row -> copy.write(row.key(), row.values()));
        copy.flush();
    }

    private void finish(Projection projection) {
        Tally total = lanes.getFirst().tally(projection);
        lanes.subList(1, lanes.size()).forEach(lane -> total.addAll(lane.tally(projection)));
        if (staged.contains(projection.table())) {
            lanes.getFirst().stage(projection, total);
            rowsOfSums += addUp(projection);
        } else {
            rowsOfSums += CopyWriter.of(jdbc, schema + "." + projection.table(), Stored.of(projection))
                    .writeAll(total);
        }
    }

    private long addUp(Projection projection) {
        String keys = Stored.of(projection).key().stream().map(Column::name).collect(Collectors.joining(", "));
        String values = projection.values().stream().map(Column::name).collect(Collectors.joining(", "));
        String totals = projection.values().stream()
                .map(column -> "sum(" + column.name() + ")::" + column.type().sql())
                .collect(Collectors.joining(", "));
        String staging = Lane.stagingOf(schema, projection);
        String sql = "INSERT INTO " + schema + "." + projection.table() + " (" + keys + ", " + values + ") SELECT "
                + keys + ", " + totals + " FROM " + staging + " GROUP BY " + keys;
        long rows = jdbc.execute((Statement one) -> one.executeLargeUpdate(sql));
        jdbc.execute("DROP TABLE " + staging);
        return rows;
    }
}
