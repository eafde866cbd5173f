package io.showroom.eventlog.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Event log read directly from its table. Queries for streams take part in the caller's transaction; the walk over all
 * prospects has its own connection and transaction.
 */
public final class PostgresEventLog implements EventLog {

    private static final int FETCH = 2000;
    private static final int FORCE_BINARY = -1;
    private static final OffsetDateTime NO_BOUND = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    private static final String IN_ORDER = " ORDER BY aggregate_identifier, sequence_number";
    private static final String PORTION = "aggregate_identifier >= ? AND aggregate_identifier < ?";

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final EventRows stored;
    private final StreamsById streams;

    /** Creates a reader without upcasters. */
    public PostgresEventLog(DataSource database) {
        this(database, NoOpEventUpcaster.INSTANCE, Jackson3Serializer.builder().build());
    }

    /** Creates a reader that upcasts older revisions with {@code upcasters}. */
    public PostgresEventLog(DataSource database, EventUpcaster upcasters, Serializer eventSerializer) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.stored = new EventRows(new Upcasting(upcasters, eventSerializer));
        this.streams = new StreamsById(jdbc, stored);
    }

    /**
     * {@inheritDoc}
     *
     * <p>This is the position of the last settled event, read outside of the caller's transaction, whose snapshot may
     * be older; events up to it are visible to all later statements and snapshots
     * (docs/adr/0001-order-of-the-event-log.md).
     */
    @Override
    public long settledPosition() {
        try (Connection connection = database.getConnection()) {
            long barrier = number(connection, "SELECT settled_position()");
            return number(
                    connection,
                    "SELECT coalesce(max(global_index), 0) FROM domain_event WHERE global_index <= " + barrier);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the settled position of the event log", e);
        }
    }

    @Override
    public long lastPosition() {
        Long position = jdbc.queryForObject("SELECT coalesce(max(global_index), 0) FROM domain_event", Long.class);
        return position == null ? 0 : position;
    }

    @Override
    public long positionAt(Instant instant) {
        return positionAt(instant, settledPosition());
    }

    @Override
    public long positionAt(Instant instant, long notBehind) {
        return jdbc.queryForList("""
                        SELECT global_index FROM domain_event
                        WHERE time_stamp <= ? AND global_index <= ?
                        ORDER BY global_index DESC LIMIT 1
                        """, Long.class, instant.atOffset(ZoneOffset.UTC), notBehind).stream()
                .findFirst()
                .orElse(0L);
    }

    @Override
    public Instant instantAt(long position) {
        return jdbc.queryForList("""
                        SELECT time_stamp FROM domain_event
                        WHERE global_index <= ?
                        ORDER BY global_index DESC LIMIT 1
                        """, OffsetDateTime.class, position).stream()
                .findFirst()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    @Override
    public Optional<Instant> firstAfter(long position, long upTo) {
        return jdbc.queryForList("""
                        SELECT time_stamp FROM domain_event
                        WHERE global_index > ? AND global_index <= ?
                        ORDER BY global_index LIMIT 1
                        """, OffsetDateTime.class, position, upTo).stream()
                .findFirst()
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public List<ChangedProspect> touched(long after, long upTo, LogBound bound) {
        String known = "global_index <= ? AND time_stamp <= ?";
        String sql = "SELECT aggregate_identifier, bool_or(" + known + "), NOT bool_and(" + known
                + ") FROM domain_event WHERE global_index > ? AND global_index <= ? AND " + PORTION + " GROUP BY 1";
        OffsetDateTime by = recordedBy(bound);
        return jdbc.query(
                sql,
                (row, n) -> new ChangedProspect(row.getString(1), row.getBoolean(2), row.getBoolean(3)),
                bound.position(),
                by,
                bound.position(),
                by,
                after,
                upTo,
                ProspectRange.WHOLE.from(),
                ProspectRange.WHOLE.to());
    }

    private static OffsetDateTime recordedBy(LogBound bound) {
        return bound.recordedBy() == null ? NO_BOUND : bound.recordedBy().atOffset(ZoneOffset.UTC);
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public List<RecordedEvent> stream(String streamId, LogBound bound) {
        return streams(List.of(streamId), bound).getOrDefault(streamId, List.of());
    }

    @Override
    public Map<String, List<RecordedEvent>> streams(Collection<String> streamIds, LogBound bound) {
        return streams.of(streamIds, bound);
    }

    @Override
    public Map<String, List<RecordedEvent>> streamsUpTo(long settled, Collection<String> streamIds) {
        return settled == Long.MAX_VALUE
                ? streams.of(streamIds, LogBound.position(settled))
                : streams.upTo(settled, streamIds);
    }

    @Override
    public void forEachProspect(LogBound bound, ProspectRange portion, Consumer<List<RecordedEvent>> stream) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = select(connection, PORTION, IN_ORDER)) {
                statement.setFetchSize(FETCH);
                statement.setString(1, portion.from());
                statement.setString(2, portion.to());
                bind(statement, 3, bound);
                eachStream(statement, stream);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the event log", e);
        }
    }

    static PreparedStatement select(Connection connection, String which, String order) throws SQLException {
        PreparedStatement statement = connection.prepareStatement("SELECT " + StoredRow.COLUMNS
                + " FROM domain_event WHERE " + which + " AND global_index <= ? AND time_stamp <= ?" + order);
        statement.unwrap(PGStatement.class).setPrepareThreshold(FORCE_BINARY);
        return statement;
    }

    static void bind(PreparedStatement statement, int first, LogBound bound) throws SQLException {
        statement.setLong(first, bound.position());
        statement.setObject(first + 1, recordedBy(bound));
    }

    private void eachStream(PreparedStatement statement, Consumer<List<RecordedEvent>> whole) throws SQLException {
        try (ResultSet rows = statement.executeQuery();
                ReadAhead ahead = new ReadAhead(rows)) {
            List<RecordedEvent> stream = new ArrayList<>();
            String streamId = "";
            for (List<StoredRow> chunk = ahead.next(); !chunk.isEmpty(); chunk = ahead.next()) {
                for (StoredRow row : chunk) {
                    if (!row.streamId().equals(streamId)) {
                        if (!stream.isEmpty()) {
                            whole.accept(stream);
                        }
                        stream = new ArrayList<>();
                        streamId = row.streamId();
                    }
                    stored.add(stream, row);
                }
            }
            if (!stream.isEmpty()) {
                whole.accept(stream);
            }
        }
    }
}
