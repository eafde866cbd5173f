package io.showroom.deploy.move;

import io.showroom.audit.ledger.read.KeptLedger;
import io.showroom.audit.ledger.read.ServerFindings.EventDifference;
import io.showroom.deploy.launch.StartFailure;
import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.eventlog.read.RemoteEvent;
import io.showroom.eventlog.read.RemoteEvent.EventField;
import io.showroom.ledger.LedgerCheck;
import io.showroom.ledger.LedgerFindings;
import io.showroom.ledger.LedgerProblem;
import io.showroom.ledger.LedgerRow;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Copies the events of a log to a server in their order, and compares both. Events already on the server must equal the
 * beginning of the log, so that an interrupted move can be continued.
 */
final class LogMove {

    private static final int BATCH_BYTES = 1_000_000;
    private static final long TOLD_EVERY = 10_000;

    private final KeptLedger ledger;
    private final GrowingLog server;
    private final int batchSize;
    private final PrintStream out;

    /**
     * Creates a move from a log to a server.
     *
     * @param batchSize greatest number of events in one append
     */
    LogMove(KeptLedger ledger, GrowingLog server, int batchSize, PrintStream out) {
        this.ledger = ledger;
        this.server = server;
        this.batchSize = batchSize;
        this.out = out;
    }

    /**
     * Performs the move.
     *
     * @return number of events on the server afterwards
     * @throws StartFailure if the log does not match its seals, or the server holds other events
     */
    long run() throws IOException {
        long count = checkSeals();
        long there = server.size();
        if (there > count) {
            throw new StartFailure("the server holds " + there + " events and this installation " + count
                    + ": give it a context of its own; nothing was changed");
        }
        out.printf(Locale.ROOT, "2/3 Copying %,d events%n", count);
        if (there > 0) {
            out.printf(Locale.ROOT, "    the server already has %,d events; they are compared%n", there);
        }
        copy(there);
        verify(count);
        return count;
    }

    private long checkSeals() throws IOException {
        out.println("1/3 Comparing the events with their seals");
        LedgerFindings found = ledger.check((events, seals) -> {});
        refuseUnsound(found, "nothing was changed");
        long count = found.events() + found.unsealed();
        if (count == 0) {
            throw new StartFailure("this installation has no events yet: start it with SHOWROOM_AXON_SERVERS at once;"
                    + " nothing was changed");
        }
        out.printf(Locale.ROOT, "    %,d events, %,d seals, sound%n", count, found.seals());
        return count;
    }

    private void copy(long there) throws IOException {
        try (Copying copying = new Copying(there)) {
            ledger.walk(copying::take);
            copying.send();
        }
    }

    private void verify(long count) throws IOException {
        out.println("3/3 Comparing every event on both sides, and every seal");
        KeptLedger.Both both = ledger.check(server, told(count));
        refuseUnsound(both.ledger(), "the installation stays as it was");
        EventDifference first = both.server().first();
        if (first != null || both.server().events() != count) {
            throw new StartFailure(
                    both.server().differenceCount() + " events are not the same on both sides, the first one: "
                            + (first == null ? "some are missing" : words(first))
                            + "; the installation stays as it was");
        }
        out.printf(
                Locale.ROOT,
                "    %,d events the same on both sides, %,d seals sound%n",
                count,
                both.ledger().seals());
    }

    private LedgerCheck.CheckListener told(long count) {
        return (events, seals) -> out.printf(Locale.ROOT, "    %,d of %,d events, %,d seals%n", events, count, seals);
    }

    private static String words(EventDifference difference) {
        return (difference.position() == null ? "" : "position " + difference.position() + ", ") + difference.eventId()
                + ", " + difference.kind();
    }

    private static void refuseUnsound(LedgerFindings found, String state) {
        if (!found.sound()) {
            LedgerProblem first = found.problems().getFirst();
            throw new StartFailure("the events do not match their seals: " + found.problemCount()
                    + " problems, the first one at position " + first.position() + ", " + first.code()
                    + "; a verification on the page /audit shows them; " + state);
        }
    }

    /** Compares the events that the server has, and appends the others. */
    private final class Copying implements AutoCloseable {

        private final long there;
        private final AxonServerRawLog.@Nullable Walk walk;
        private final List<RemoteEvent> batch = new ArrayList<>();
        private long bytes;
        private long done;

        private Copying(long there) throws IOException {
            this.there = there;
            this.walk = there == 0 ? null : server.from(0);
        }

        void take(LedgerRow row) throws IOException {
            RemoteEvent event = RemoteEvent.of(row);
            if (walk != null && done < there) {
                compare(row.position(), event, walk.next());
            } else {
                batch.add(event);
                bytes += row.content().length;
                if (batch.size() == batchSize || bytes >= BATCH_BYTES) {
                    send();
                }
            }
            if (++done % TOLD_EVERY == 0) {
                out.printf(Locale.ROOT, "    %,d events%n", done);
            }
        }

        void send() throws IOException {
            if (!batch.isEmpty()) {
                server.append(batch);
                batch.clear();
                bytes = 0;
            }
        }

        private void compare(long position, RemoteEvent ours, RemoteEvent theirs) {
            EventField field = ours.difference(theirs);
            if (field != null) {
                throw new StartFailure("the server holds other events than this installation, from its event " + done
                        + " on (position " + position + " here, " + ours.eventId() + ", " + field
                        + "): give it a context of its own; nothing was changed");
            }
        }

        @Override
        public void close() {
            if (walk != null) {
                walk.close();
            }
        }
    }
}
