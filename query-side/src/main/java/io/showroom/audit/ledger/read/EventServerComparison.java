package io.showroom.audit.ledger.read;

import io.showroom.audit.ledger.read.ServerFindings.EventDifference;
import io.showroom.audit.ledger.read.ServerFindings.Kind;
import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.eventlog.read.RemoteEvent;
import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.LedgerSource;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Ledger source that compares each kept event with the one of the Axon Server at the same position, while the seals are
 * checked, in one pass.
 */
final class EventServerComparison implements LedgerSource, AutoCloseable {

    private final LedgerSource kept;
    private final long served;
    private final AxonServerRawLog server;
    private final AxonServerRawLog.Walk walk;
    private long there;
    private long rows;
    private long same;
    private long different;
    private @Nullable EventDifference first;

    /**
     * Creates a source for one pass.
     *
     * @param kept the kept events
     * @param server the log to compare with
     * @param served number of its events that must be kept; it may hold more, and more may be kept
     */
    EventServerComparison(LedgerSource kept, AxonServerRawLog server, long served) throws IOException {
        this.kept = kept;
        this.served = served;
        this.server = server;
        this.there = served;
        this.walk = server.from(0);
    }

    @Override
    public @Nullable SealedRun nextSeal() throws IOException {
        return kept.nextSeal();
    }

    @Override
    public @Nullable LedgerRow nextRow() throws IOException {
        LedgerRow row = kept.nextRow();
        if (row == null) {
            passedOver();
        } else {
            hold(row);
            rows++;
        }
        return row;
    }

    @Override
    public long end() throws IOException {
        return kept.end();
    }

    /** Returns the findings; to be called after the last row. */
    ServerFindings findings() {
        return new ServerFindings(same + different, different, first);
    }

    private void hold(LedgerRow row) throws IOException {
        if (rows >= there) {
            there = server.size();
        }
        if (rows >= there) {
            differs(row.position(), row.eventId(), Kind.MISSING);
            return;
        }
        RemoteEvent.EventField field = RemoteEvent.of(row).difference(walk.next());
        if (field == null) {
            same++;
        } else {
            differs(row.position(), row.eventId(), Kind.of(field));
        }
    }

    /** Reports the events of the server after the last kept row. */
    private void passedOver() throws IOException {
        for (; rows < served; rows++) {
            differs(null, walk.next().eventId(), Kind.NOT_KEPT);
        }
    }

    private void differs(@Nullable Long position, String eventId, Kind kind) {
        different++;
        if (first == null) {
            first = new EventDifference(position, eventId, kind);
        }
    }

    @Override
    public void close() {
        walk.close();
    }
}
