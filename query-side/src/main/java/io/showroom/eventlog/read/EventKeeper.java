package io.showroom.eventlog.read;

import io.showroom.eventlog.read.KeptTable.ReceivedEvent;
import io.showroom.ledger.LogKeeper;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Copies the events of another log in its order: once per batch, in the transaction that moves the processor's token.
 * Local readers are signalled after the commit.
 */
@ProcessingGroup(EventKeeping.GROUP)
class EventKeeper {

    private static final String BATCH = EventKeeper.class.getName() + ".batch";

    private final JdbcTemplate database;
    private final KeptTable table;
    private final KeptEventSignal signal;

    EventKeeper(JdbcTemplate database, KeptTable table, KeptEventSignal signal) {
        this.database = database;
        this.table = table;
        this.signal = signal;
    }

    /** Collects the event; its payload is not deserialized. */
    @EventHandler(payloadType = Object.class)
    void on(EventMessage<?> event, TrackingToken token, UnitOfWork<?> unitOfWork) {
        List<ReceivedEvent> given = unitOfWork.root().getOrComputeResource(BATCH, key -> {
            List<ReceivedEvent> first = new ArrayList<>();
            unitOfWork.onPrepareCommit(batch -> keep(first));
            unitOfWork.afterCommit(batch -> signal.raise());
            return first;
        });
        given.add(new ReceivedEvent(token.position().orElseThrow(), EventUtils.asDomainEventMessage(event)));
    }

    private void keep(List<ReceivedEvent> given) {
        database.execute((ConnectionCallback<Boolean>) connection -> {
            table.add(connection, given, LogKeeper.positions(connection));
            return true;
        });
    }
}
