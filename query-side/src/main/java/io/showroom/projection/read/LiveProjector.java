package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.ReadModelProcessing;
import io.showroom.freshness.read.Freshness;
import io.showroom.prospect.events.ProspectEvent;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Event handler that updates the read models: once per batch, in the transaction that moves the processor's token, the
 * prospects with new events are brought to the batch's end.
 */
@Component
@ProcessingGroup(ReadModelProcessing.GROUP)
class LiveProjector {

    private static final String TOUCHED = LiveProjector.class.getName() + ".touched";

    private final JdbcTemplate jdbc;
    private final Freshness freshness;
    private final Projector projector;
    private final List<Projection> projections;

    LiveProjector(
            JdbcTemplate jdbc,
            EventLog log,
            Decryptors decryptors,
            List<Projection> projections,
            Freshness freshness,
            Epochs epochs) {
        this.jdbc = jdbc;
        this.freshness = freshness;
        this.projections = List.copyOf(projections);
        this.projector = new Projector(log, decryptors, this.projections, epochs);
    }

    /** Records the prospect's id; the event is read again with its timeline, so it is not deserialized here. */
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

    /** A reset empties all tables. */
    @ResetHandler
    void reset() {
        Locks.swapTables(jdbc);
        jdbc.execute("TRUNCATE " + ProspectProgress.TABLE + ", " + EpochMoments.TABLE.table());
        projections.forEach(projection -> jdbc.execute("TRUNCATE " + projection.table()));
    }

    private void advance(Map<String, Long> bounds) {
        Locks.useTables(jdbc);
        projector.advance(jdbc, jdbc.execute(Connection::getSchema), bounds);
    }
}
