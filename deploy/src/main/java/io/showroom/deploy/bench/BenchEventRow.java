package io.showroom.deploy.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A row of the event log. */
record BenchEventRow(
        long position,
        String stream,
        long sequence,
        String eventId,
        String type,
        String payloadType,
        @Nullable String revision,
        byte[] payload,
        byte[] metadata,
        Timestamp recordedAt) {

    static final String COLUMNS = "global_index, aggregate_identifier, sequence_number, event_identifier, type,"
            + " payload_type, payload_revision, payload, meta_data, time_stamp";

    static List<BenchEventRow> after(JdbcTemplate database, long position) {
        return database.query(
                "SELECT " + COLUMNS + " FROM domain_event WHERE global_index > ? ORDER BY global_index",
                (row, n) -> of(row),
                position);
    }

    static BenchEventRow of(ResultSet row) throws SQLException {
        return new BenchEventRow(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getBytes(8),
                row.getBytes(9),
                row.getTimestamp(10));
    }
}
