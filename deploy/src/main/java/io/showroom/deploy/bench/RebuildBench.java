package io.showroom.deploy.bench;

import io.showroom.projection.read.Projection;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** B4: rebuild of all read models, compared with reading the events and copying the resulting rows in. */
final class RebuildBench {

    private static final int ROUNDS = 3;
    private static final int FETCH = 5000;
    private static final long LOOK_AGAIN_NANOS = 10_000_000;
    private static final double GOAL = 0.50;

    private final BenchClient web;
    private final DataSource connections;
    private final JdbcTemplate database;
    private final List<String> tables;

    RebuildBench(BenchClient web, DataSource connections, Iterable<Projection> projections) {
        this.web = web;
        this.connections = connections;
        this.database = new JdbcTemplate(connections);
        List<String> names = new ArrayList<>(List.of("read_model_progress"));
        projections.forEach(projection -> names.add(projection.table()));
        this.tables = names.stream().distinct().toList();
    }

    List<BenchFigure> measure(double defaultEventsASecond) throws SQLException, IOException {
        rebuild();
        Map<String, byte[]> rows = rows();
        for (String table : tables) {
            database.execute("CREATE TABLE bare_" + table + " (LIKE " + table + " INCLUDING ALL)");
        }
        List<Double> ours = new ArrayList<>();
        List<Double> theirs = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        List<Double> defaults = new ArrayList<>();
        long events = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            events = readAll();
            copy(rows);
            double bare = (System.nanoTime() - start) / 1e9;
            double mine = rebuild();
            compare();
            ours.add(mine);
            theirs.add(bare);
            ratios.add(bare / mine);
            defaults.add(bare / (events / defaultEventsASecond));
        }
        String what = String.format(
                Locale.ROOT,
                "rebuild of all read models of %d events (%.2f s) against cursor read + COPY of the rows (%.2f s),"
                        + " as speed",
                events,
                BenchFigure.median(ours),
                BenchFigure.median(theirs));
        String standard = String.format(
                Locale.ROOT,
                "Axon's default JPA replay, one event a transaction, one row an event (%.0f events/s), against the same",
                defaultEventsASecond);
        return List.of(
                BenchFigure.atLeast("B4", what, ratios, GOAL), BenchFigure.told("B4-default", standard, defaults));
    }

    /** Returns the seconds from the request until the rebuild is reported as done. */
    double rebuild() {
        long start = System.nanoTime();
        String id =
                web.post("admin", "/api/admin/read-models/rebuild").path("id").asString();
        while (true) {
            JsonNode status = web.get("admin", "/api/admin/read-models/rebuild/" + id);
            switch (status.path("state").asString()) {
                case "DONE" -> {
                    return (System.nanoTime() - start) / 1e9;
                }
                case "FAILED" -> throw new IllegalStateException("the rebuild failed: " + status);
                default -> LockSupport.parkNanos(LOOK_AGAIN_NANOS);
            }
        }
    }

    private long readAll() throws SQLException {
        long events = 0;
        long bytes = 0;
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement("SELECT " + BenchEventRow.COLUMNS
                    + " FROM domain_event WHERE type = 'Prospect' ORDER BY global_index")) {
                select.setFetchSize(FETCH);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        bytes += BenchEventRow.of(row).payload().length;
                        events++;
                    }
                }
            }
            connection.rollback();
            connection.setAutoCommit(true);
        }
        if (bytes == 0) {
            throw new IllegalStateException("there was nothing to read");
        }
        return events;
    }

    private Map<String, byte[]> rows() throws SQLException, IOException {
        Map<String, byte[]> rows = new TreeMap<>();
        try (Connection connection = connections.getConnection()) {
            for (String table : tables) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT", out);
                rows.put(table, out.toByteArray());
            }
        }
        return rows;
    }

    private void copy(Map<String, byte[]> rows) throws SQLException, IOException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            for (String table : tables) {
                try (var truncate = connection.createStatement()) {
                    truncate.execute("TRUNCATE bare_" + table);
                }
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("COPY bare_" + table + " FROM STDIN", new ByteArrayInputStream(rows.get(table)));
            }
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private void compare() {
        for (String table : tables) {
            String differing = Stream.of(
                            table + " EXCEPT ALL TABLE bare_" + table, "bare_" + table + " EXCEPT ALL TABLE " + table)
                    .map(each -> "(SELECT count(*) FROM (TABLE " + each + ") AS d)")
                    .reduce((one, other) -> one + " + " + other)
                    .orElseThrow();
            Long differences = database.queryForObject("SELECT " + differing, Long.class);
            if (differences == null || differences != 0) {
                throw new IllegalStateException(table + ": " + differences + " rows differ between the two sides");
            }
        }
    }
}
