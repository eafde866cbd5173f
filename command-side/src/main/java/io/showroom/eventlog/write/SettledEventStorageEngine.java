package io.showroom.eventlog.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Axon's JDBC engine on PostgreSQL with a different order: it announces an append before assigning positions, and
 * streams settled events only. A token is a single position, without a list of gaps.
 * docs/adr/0001-order-of-the-event-log.md proves that no event is skipped.
 */
final class SettledEventStorageEngine extends JdbcEventStorageEngine {

    static final int PAGE = 1000;

    private final JdbcClient database;
    private final TransactionManager transactions;
    private final Predicate<String> snapshotted;

    /**
     * An engine on the tables of the event log's migration.
     *
     * @param database contains the tables; its connections take part in {@code transactions}
     * @param json serializer of events, metadata and snapshots
     * @param upcasters applied to events as they are read
     * @param snapshotted whether a stream may have snapshots; for others none is queried
     */
    SettledEventStorageEngine(
            DataSource database,
            TransactionManager transactions,
            Serializer json,
            EventUpcaster upcasters,
            Predicate<String> snapshotted) {
        super(JdbcEventStorageEngine.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .transactionManager(transactions)
                .eventSerializer(json)
                .snapshotSerializer(json)
                .upcasterChain(upcasters)
                .schema(EventColumns.SCHEMA)
                .batchSize(PAGE)
                // Streams have no gaps: a page that is not full is the last.
                .finalAggregateBatchPredicate(page -> page.size() < PAGE));
        this.database = JdbcClient.create(database);
        this.transactions = transactions;
        this.snapshotted = snapshotted;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        transactions.executeInTransaction(() -> {
            try (Connection connection = getConnection()) {
                List<AppendedEvent> appended = AppendStatement.append(connection, events, serializer);
                CurrentUnitOfWork.ifStarted(
                        unitOfWork -> AppendedEvent.in(unitOfWork).addAll(appended));
            } catch (SQLException e) {
                handlePersistenceException(e, events.get(0));
            }
        });
    }

    /** A sequence number that is already taken means a lost race, also for the first event of a stream. */
    @Override
    protected void handlePersistenceException(Exception exception, EventMessage<?> failedEvent) {
        if (LostRaceException.isDuplicateKey(exception)) {
            throw new LostRaceException("another event took the place of " + failedEvent.getIdentifier(), exception);
        }
        throw new EventStoreException("cannot store event " + failedEvent.getIdentifier(), exception);
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        long after = lastToken == null ? 0 : lastToken.position().orElse(0);
        return transactions.fetchInTransaction(() -> SettledPages.read(database, after, batchSize));
    }

    @Override
    protected Stream<? extends TrackedEventData<?>> readEventData(@Nullable TrackingToken token, boolean mayBlock) {
        return StreamSupport.stream(
                new PagedSpliterator<TrackedEventData<?>>(
                        PAGE, last -> fetchTrackedEvents(last == null ? token : last.trackingToken(), PAGE)),
                false);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return null;
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return token(transactions.fetchInTransaction(() -> SettledPages.head(database)));
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant dateTime) {
        return token(transactions.fetchInTransaction(() -> {
            long head = SettledPages.head(database);
            return database.sql("""
                            SELECT coalesce(min(global_index) - 1, ?) FROM domain_event
                             WHERE time_stamp >= ? AND global_index <= ?""")
                    .params(head, dateTime.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC), head)
                    .query(Long.class)
                    .single();
        }));
    }

    /** Returns the events of the next streams of a type, ordered by stream identifier and sequence number. */
    List<? extends DomainEventMessage<?>> streamsAfter(String type, String streamId, int most) {
        List<? extends DomainEventData<?>> rows = transactions.fetchInTransaction(() -> database.sql("""
                    SELECT type, aggregate_identifier, sequence_number, event_identifier, time_stamp,
                           payload_type, payload_revision, payload, meta_data
                      FROM domain_event
                     WHERE aggregate_identifier IN (SELECT aggregate_identifier
                                                      FROM domain_event
                                                     WHERE aggregate_identifier > ? AND sequence_number = 0 AND type = ?
                                                     ORDER BY aggregate_identifier
                                                     LIMIT ?)
                     ORDER BY aggregate_identifier, sequence_number""")
                .params(streamId, type, most)
                .query((row, n) -> getDomainEventData(row))
                .list());
        return EventStreamUtils.upcastAndDeserializeDomainEvents(rows.stream(), getEventSerializer(), upcasterChain)
                .asStream()
                .toList();
    }

    private static @Nullable TrackingToken token(long position) {
        return position == 0 ? null : new GlobalSequenceTrackingToken(position);
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return snapshotted.test(aggregateIdentifier) ? super.readSnapshotData(aggregateIdentifier) : Stream.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        if (snapshotted.test(snapshot.getAggregateIdentifier())) {
            super.storeSnapshot(snapshot);
        }
    }

    @Override
    protected DomainEventData<?> getDomainEventData(ResultSet row) throws SQLException {
        return StoredEvent.read(row);
    }

    @Override
    protected DomainEventData<?> getSnapshotData(ResultSet row) throws SQLException {
        return StoredEvent.read(row);
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant timestamp) throws SQLException {
        statement.setObject(position, timestamp.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }
}
