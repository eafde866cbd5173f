package io.showroom.projection.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.testing.MemoryLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Tables filled by the live runner, for tests of their readers. */
public final class LiveTables {

    /** Short epochs, so that a small log has several. */
    static final Epochs EPOCHS = new Epochs(40);

    private LiveTables() {}

    /** Empties the tables, fills them from the log in one batch and calls the reader. */
    public static void withTables(
            DataSource database, List<RecordedEvent> log, List<Projection> projections, Consumer<Measures> reader)
            throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("TRUNCATE " + ProspectProgress.TABLE + ", " + EpochMoments.TABLE.table());
            for (Projection projection : projections) {
                statement.execute("TRUNCATE " + projection.table());
            }
            Map<String, Long> bounds = new HashMap<>();
            log.forEach(event -> bounds.merge(event.streamId(), event.position(), Math::max));
            new Projector(new MemoryLog(log), Decryptors.NONE, projections, EPOCHS)
                    .advance(over(connection), "public", bounds);
            reader.accept(new SqlMeasures(over(connection), 0));
            connection.commit();
        }
    }

    /** Returns a template on this connection only. */
    static JdbcTemplate over(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }
}
