package io.showroom.importing.write;

import io.showroom.importing.write.ImportRun.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Rows laid aside between being read and being carried out; memory stays the same for any number of them. */
@Component
class LaidAside {

    private static final int AT_ONCE = 2_000;

    private final DataSource database;
    private final JdbcTemplate jdbc;

    LaidAside(DataSource database, JdbcTemplate jdbc) {
        this.database = database;
        this.jdbc = jdbc;
    }

    /** Lays rows of an import aside. */
    void add(String id, List<Waiting> rows) {
        jdbc.batchUpdate("""
                insert into import_row (import_id, stream_id, occurred_at, line, act, sealed)
                values (?, ?, ?, ?, ?, ?)
                """, rows, 500, (statement, row) -> {
            statement.setString(1, id);
            statement.setString(2, row.stream());
            statement.setTimestamp(3, Timestamp.from(row.at()));
            statement.setLong(4, row.line());
            statement.setString(5, row.act());
            statement.setString(6, row.sealed());
        });
    }

    /**
     * Brings back the rows of an import, by prospect and time.
     *
     * @param sink whether it wants the next one
     * @return whether it wanted all
     */
    boolean forEach(String id, Predicate<Waiting> sink) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement waiting = connection.prepareStatement("""
                    select stream_id, occurred_at, line, act, sealed
                      from import_row
                     where import_id = ?
                     order by stream_id, occurred_at, line
                    """)) {
                waiting.setString(1, id);
                waiting.setFetchSize(AT_ONCE);
                try (ResultSet rows = waiting.executeQuery()) {
                    while (rows.next()) {
                        if (!sink.test(waiting(rows))) {
                            return false;
                        }
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("rows laid aside could not be read", e);
        }
        return true;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getString(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getLong(3),
                row.getString(4),
                row.getString(5));
    }
}
