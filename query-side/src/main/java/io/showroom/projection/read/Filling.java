package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.KnownUpTo;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills empty tables from the whole log in one walk. Rows of prospects go out as they come; counters are added up in
 * memory, and by the database when they become too many.
 */
final class Filling {

    private static final int KEYS_IN_MEMORY = 400_000;

    private final Connection connection;
    private final String schema;
    private final Map<Projection, CopyWriter> own = new LinkedHashMap<>();
    private final Map<Projection, Tally> sums = new LinkedHashMap<>();
    private final List<Projection> spilled = new ArrayList<>();
    private final CopyWriter progress;
    private final Report report;
    private long rowsOfSums;
    private long prospects;
    private long events;

    /** Told now and then how far it is. */
    interface Report {
        void progress(long prospects, long events, long rows);
    }

    Filling(Connection connection, String schema, List<Projection> projections, Report report) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        this.report = report;
        this.progress = new CopyWriter(connection, schema + "." + Progress.TABLE, List.of("prospect_id", "position"));
        for (Projection projection : projections) {
            if (projection.kind() == Projection.Kind.SUM) {
                sums.put(projection, new Tally(projection.values().size()));
            } else {
                own.put(projection, CopyWriter.of(connection, schema, projection));
            }
        }
    }

    void fill(EventLog log, Opener opener, long position) throws SQLException {
        log.forEachProspect(KnownUpTo.position(position), stream -> {
            take(Timeline.of(stream, opener));
            events += stream.size();
            if (++prospects % 2000 == 0) {
                report.progress(prospects, events, rows());
            }
        });
        progress.flush();
        own.values().forEach(CopyWriter::flush);
        for (Map.Entry<Projection, Tally> entry : sums.entrySet()) {
            finish(entry.getKey(), entry.getValue());
        }
        report.progress(prospects, events, rows());
    }

    private void take(Timeline timeline) {
        progress.write(List.of(timeline.prospectId(), timeline.lastPosition()));
        own.forEach(
                (projection, copy) -> projection.rows(timeline).forEach(row -> copy.write(row.key(), row.values())));
        sums.forEach((projection, tally) -> {
            tally.add(projection.rows(timeline), 1);
            if (tally.size() > KEYS_IN_MEMORY) {
                spill(projection, tally);
            }
        });
    }

    private void finish(Projection projection, Tally tally) throws SQLException {
        if (spilled.contains(projection)) {
            spill(projection, tally);
            add(projection);
        } else {
            copy(schema + "." + projection.table(), projection, tally);
        }
    }

    private void spill(Projection projection, Tally tally) {
        try {
            if (!spilled.contains(projection)) {
                spilled.add(projection);
                execute("CREATE UNLOGGED TABLE " + staging(projection) + " (LIKE " + schema + "." + projection.table()
                        + ")");
            }
            copy(staging(projection), projection, tally);
            tally.clear();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot put aside sums of " + projection.table(), e);
        }
    }

    private void add(Projection projection) throws SQLException {
        String keys = projection.key().stream().map(Column::name).collect(Collectors.joining(", "));
        String values = projection.values().stream().map(Column::name).collect(Collectors.joining(", "));
        String totals = projection.values().stream()
                .map(column -> "sum(" + column.name() + ")::" + column.type().sql())
                .collect(Collectors.joining(", "));
        execute("INSERT INTO " + schema + "." + projection.table() + " (" + keys + ", " + values + ") SELECT " + keys
                + ", " + totals + " FROM " + staging(projection) + " GROUP BY " + keys);
        execute("DROP TABLE " + staging(projection));
    }

    private void copy(String table, Projection projection, Tally tally) throws SQLException {
        CopyWriter copy = new CopyWriter(
                connection,
                table,
                Stream.concat(projection.key().stream(), projection.values().stream())
                        .map(Column::name)
                        .toList());
        tally.rows().forEach(row -> copy.write(row.key(), row.values()));
        copy.flush();
        rowsOfSums += copy.rows();
    }

    private String staging(Projection projection) {
        return schema + "." + projection.table() + "_staging";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long rows() {
        return rowsOfSums + own.values().stream().mapToLong(CopyWriter::rows).sum();
    }
}
