package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.ReadModelProcessing;
import io.showroom.freshness.read.Freshness;
import io.showroom.prospect.events.ProspectEvent;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;

/**
 * Keeps the read models up to date: once per batch of events, in the transaction that moves the processor's token, the
 * prospects touched are brought to the batch's end.
 */
@Component
@ProcessingGroup(ReadModelProcessing.GROUP)
class LiveRunner {

    private static final String TOUCHED = LiveRunner.class.getName() + ".touched";

    private final DataSource database;
    private final Freshness freshness;
    private final Projector projector;
    private final List<Projection> projections;

    LiveRunner(
            DataSource database,
            EventLog log,
            Openers openers,
            List<Projection> projections,
            Freshness freshness,
            Epochs epochs) {
        this.database = database;
        this.freshness = freshness;
        this.projections = List.copyOf(projections);
        this.projector = new Projector(log, openers, this.projections, epochs);
    }

    /** Notes the prospect; the event itself is read again with its timeline, so nothing is deserialized here. */
    @EventHandler(payloadType = ProspectEvent.class)
    void on(DomainEventMessage<?> event, TrackingToken token, UnitOfWork<?> unitOfWork) {
        Map<String, Long> touched = unitOfWork.root().getOrComputeResource(TOUCHED, key -> {
            Map<String, Long> first = new HashMap<>();
            unitOfWork.onPrepareCommit(batch -> advance(first));
            unitOfWork.afterCommit(batch -> freshness.moved());
            return first;
        });
        touched.merge(event.getAggregateIdentifier(), token.position().orElse(Long.MAX_VALUE), Math::max);
    }

    /** A reset starts from nothing. */
    @ResetHandler
    void reset() {
        inTransaction(connection -> {
            Locks.swapTables(connection);
            try (Statement statement = connection.createStatement()) {
                statement.execute("TRUNCATE " + Progress.TABLE + ", " + EpochMoments.TABLE.table());
                for (Projection projection : projections) {
                    statement.execute("TRUNCATE " + projection.table());
                }
            }
        });
    }

    private void advance(Map<String, Long> bounds) {
        inTransaction(connection -> {
            Locks.useTables(connection);
            projector.advance(connection, connection.getSchema(), bounds);
        });
    }

    private void inTransaction(Work work) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            work.run(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot update the read models", e);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
