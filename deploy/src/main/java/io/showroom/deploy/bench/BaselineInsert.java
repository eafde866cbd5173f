package io.showroom.deploy.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Baseline of the command benchmark: inserts the same rows into a table like the event log with plain statements and
 * without rules.
 */
final class BaselineInsert {

    private static final String INSERT = """
            INSERT INTO bare_event (sequence_number, time_stamp, aggregate_identifier, type, event_identifier,
                                    payload_type, payload_revision, payload, meta_data)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final DataSource connections;
    private final JdbcTemplate database;

    BaselineInsert(DataSource connections) {
        this.connections = connections;
        this.database = new JdbcTemplate(connections);
        database.execute("CREATE SEQUENCE bare_position");
        database.execute("CREATE TABLE bare_event (LIKE domain_event INCLUDING ALL)");
        database.execute("ALTER TABLE bare_event ALTER global_index SET DEFAULT nextval('bare_position')");
    }

    /**
     * Inserts the rows over 16 connections, those of one prospect over the same one, with one commit per row; returns
     * the seconds taken.
     */
    double insertOneByOne(List<BenchEventRow> rows) {
        database.execute("TRUNCATE bare_event");
        List<List<BenchEventRow>> parts = new ArrayList<>();
        for (int i = 0; i < Clients.COUNT; i++) {
            parts.add(new ArrayList<>());
        }
        rows.forEach(row ->
                parts.get(Math.floorMod(row.stream().hashCode(), Clients.COUNT)).add(row));
        return Clients.seconds(client -> {
            try (Connection connection = connections.getConnection();
                    PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (BenchEventRow row : parts.get(client)) {
                    bind(insert, row);
                    insert.executeUpdate();
                }
            }
        });
    }

    /** Throws if the two sides did not store the same rows. */
    void compare(List<BenchEventRow> rows) {
        Long same = database.queryForObject("""
                SELECT count(*)
                  FROM bare_event bare
                  JOIN domain_event ours USING (event_identifier, aggregate_identifier, sequence_number, type,
                                                payload_type, time_stamp)
                 WHERE bare.payload = ours.payload AND bare.meta_data = ours.meta_data""", Long.class);
        if (same == null || same != rows.size()) {
            throw new IllegalStateException("the bare loop kept " + same + " of " + rows.size() + " rows");
        }
    }

    /** Returns the median seconds for one row and its commit without concurrency. */
    double commitSeconds(List<BenchEventRow> rows) throws SQLException {
        database.execute("TRUNCATE bare_event");
        List<Double> each = new ArrayList<>();
        try (Connection connection = connections.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (BenchEventRow row : rows) {
                bind(insert, row);
                long start = System.nanoTime();
                insert.executeUpdate();
                each.add((System.nanoTime() - start) / 1e9);
            }
        }
        return BenchFigure.median(each);
    }

    private static void bind(PreparedStatement insert, BenchEventRow row) throws SQLException {
        insert.setLong(1, row.sequence());
        insert.setTimestamp(2, row.recordedAt());
        insert.setString(3, row.stream());
        insert.setString(4, row.type());
        insert.setString(5, row.eventId());
        insert.setString(6, row.payloadType());
        insert.setString(7, row.revision());
        insert.setBytes(8, row.payload());
        insert.setBytes(9, row.metadata());
    }
}
