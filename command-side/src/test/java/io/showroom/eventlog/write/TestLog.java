package io.showroom.eventlog.write;

import com.zaxxer.hikari.HikariDataSource;
import io.showroom.prospect.events.DefeatRejected;
import io.showroom.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** An event log on its own database, wired as in the application. */
final class TestLog implements AutoCloseable {

    final HikariDataSource database = TestDatabase.fresh();
    final JdbcClient sql = JdbcClient.create(database);
    final TransactionManager transactions = new SpringTransactionManager(new JdbcTransactionManager(database));
    final Serializer json = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(new EventJson())
            .build();
    final SettledEventStorageEngine engine = new SettledEventStorageEngine(
            database, transactions, json, NoOpEventUpcaster.INSTANCE, stream -> !stream.startsWith("P-"));
    final AppendSignal signal = new AppendSignal();
    final LocalEventStore store = LocalEventStore.over(engine, signal, () -> {}).build();

    TokenStore tokens(String node) {
        return JdbcTokenStore.builder()
                .connectionProvider(new SpringDataSourceConnectionProvider(database))
                .serializer(json)
                .nodeId(node)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .setTimestampColumn("time_stamp")
                        .build())
                .build();
    }

    static EventMessage<?> event(String stream, long sequence) {
        return event(stream, sequence, GenericEventMessage.clock.instant());
    }

    static EventMessage<?> event(String stream, long sequence, Instant recordedAt) {
        var payload = new DefeatRejected(stream, "S1", Instant.parse("2024-02-29T10:00:00Z"), "d-1", null);
        return at(
                recordedAt,
                () -> new GenericDomainEventMessage<>(
                        "Prospect", stream, sequence, payload, MetaData.with("actor", "manager")));
    }

    private static <T> T at(Instant instant, Supplier<T> message) {
        synchronized (TestLog.class) {
            Clock before = GenericEventMessage.clock;
            GenericEventMessage.clock = Clock.fixed(instant, ZoneOffset.UTC);
            try {
                return message.get();
            } finally {
                GenericEventMessage.clock = before;
            }
        }
    }

    /** Starts a unit of work on this thread with its own transaction, as for a command. */
    UnitOfWork<?> begin() {
        UnitOfWork<?> unitOfWork = DefaultUnitOfWork.startAndGet(GenericMessage.asMessage("act"));
        unitOfWork.attachTransaction(transactions);
        return unitOfWork;
    }

    void append(EventMessage<?>... events) {
        UnitOfWork<?> unitOfWork = begin();
        store.publish(events);
        unitOfWork.commit();
    }

    /** Returns a connection in the middle of an append: the rows are inserted, the transaction is open. */
    Connection heldAppend(EventMessage<?>... events) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        AppendStatement.append(connection, List.of(events), json);
        return connection;
    }

    /** Returns the event identifiers in the order of the log. */
    List<String> inOrder() {
        return sql.sql("SELECT event_identifier FROM domain_event ORDER BY global_index")
                .query(String.class)
                .list();
    }

    /** Reads all events that a stream has now. */
    static List<String> drain(SettledStream stream) throws InterruptedException {
        List<String> taken = new ArrayList<>();
        while (stream.hasNextAvailable()) {
            TrackedEventMessage<?> next = stream.nextAvailable();
            taken.add(next.getIdentifier());
        }
        return taken;
    }

    @Override
    public void close() {
        database.close();
    }
}
