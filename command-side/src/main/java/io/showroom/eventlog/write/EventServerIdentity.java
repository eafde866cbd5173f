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
 * Sees to it that the server which answers is the one whose events are kept here: it must have the event that was kept
 * last. An empty one, another one, or one that was put back from an older backup does not, and is given no events.
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
     * Looks, at most once a second.
     *
     * @throws WrongEventServer if it is not that one
     */
    public void mustHoldWhatIsKept() {
        long now = nanos.getAsLong();
        if (now - looked.get() >= LOOK_AGAIN_NANOS) {
            look();
            looked.set(now);
        }
    }

    /**
     * Looks now.
     *
     * @throws WrongEventServer if it is not that one
     */
    public void look() {
        Optional<Last> last = database
                .query(LAST, (row, n) -> new Last(row.getString(1), row.getLong(2), row.getString(3), row.getLong(4)))
                .stream()
                .findFirst();
        if (last.isEmpty()) {
            // It must answer all the same.
            server.createHeadToken();
        } else if (!isThere(last.get())) {
            throw new WrongEventServer(last.get().position());
        }
    }

    /** The position here of what the server has at a place, counting from 0. */
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
