package io.showroom.eventlog.write;

import io.showroom.ledger.LogKeeper;
import io.showroom.ledger.ServerPositions;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Verifies that the Axon Server is the one whose events are copied here: it must contain the last event copied. A
 * server that is empty, different or restored from an older backup does not, and receives no events.
 */
public final class EventServerIdentity {

    private static final long LOOK_AGAIN_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final String LAST = """
            SELECT aggregate_identifier, sequence_number, event_identifier, global_index
              FROM domain_event WHERE type <> '' ORDER BY global_index DESC LIMIT 1""";

    private final EventStore server;
    private final JdbcTemplate database;
    private final LongSupplier nanos;
    private final AtomicLong looked;
    private volatile @Nullable ServerPositions positions;

    EventServerIdentity(EventStore server, DataSource database, LongSupplier nanos) {
        this.server = server;
        this.database = new JdbcTemplate(database);
        this.nanos = nanos;
        this.looked = new AtomicLong(nanos.getAsLong() - LOOK_AGAIN_NANOS);
    }

    /**
     * Verifies the server, at most once a second.
     *
     * @throws WrongEventServer if it does not contain the last event copied
     */
    public void mustHoldWhatIsKept() {
        long now = nanos.getAsLong();
        if (now - looked.get() >= LOOK_AGAIN_NANOS) {
            look();
            looked.set(now);
        }
    }

    /**
     * Verifies the server now.
     *
     * @throws WrongEventServer if it does not contain the last event copied
     */
    public void look() {
        Optional<Last> last = database
                .query(LAST, (row, n) -> new Last(row.getString(1), row.getLong(2), row.getString(3), row.getLong(4)))
                .stream()
                .findFirst();
        if (last.isEmpty()) {
            // Fails if the server does not respond.
            server.createHeadToken();
        } else if (!isThere(last.get())) {
            throw new WrongEventServer(last.get().position());
        }
    }

    /** Returns the position here of a server position, which counts from 0. */
    long position(long index) {
        ServerPositions known = positions;
        if (known == null) {
            known = Objects.requireNonNull(database.execute(LogKeeper::positions));
            positions = known;
        }
        return known.position(index);
    }

    private boolean isThere(Last last) {
        DomainEventStream stream = server.readEvents(last.stream(), last.sequence());
        if (!stream.hasNext()) {
            return false;
        }
        DomainEventMessage<?> there = stream.next();
        return there.getSequenceNumber() == last.sequence()
                && there.getIdentifier().equals(last.event());
    }

    private record Last(String stream, long sequence, String event, long position) {}
}
