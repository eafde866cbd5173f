package io.showroom.audit.ledger.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.audit.ledger.read.ServerFindings.EventDifference;
import io.showroom.audit.ledger.read.ServerFindings.Kind;
import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.eventlog.read.RemoteEvent;
import io.showroom.ledger.LedgerRow;
import io.showroom.ledger.LedgerSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Comparison of kept events with those of the Axon Server. */
class EventServerComparisonTest {

    private static final Instant MOMENT = Instant.parse("2026-03-01T12:00:00.123456Z");

    private final List<LedgerRow> kept =
            new ArrayList<>(List.of(row(1, "a", "{\"actor\":\"m\",\"n\":3}"), row(4, "b", "{}"), row(5, "c", "{}")));
    private final List<RemoteEvent> served =
            new ArrayList<>(kept.stream().map(RemoteEvent::of).toList());

    @Test
    void positionsMayHaveGapsAndTimesAreComparedToTheMillisecond() throws IOException {
        assertThat(served.getFirst().millis()).isEqualTo(MOMENT.toEpochMilli());
        assertThat(served.getFirst().metadata()).containsEntry("n", 3L).containsEntry("actor", "m");
        assertThat(held(3)).isEqualTo(new ServerFindings(3, 0, null));
    }

    /** The server does not keep the order of names. */
    @Test
    void theOrderOfMetadataDoesNotCount() throws IOException {
        served.set(0, RemoteEvent.of(row(1, "a", "{\"n\":3,\"actor\":\"m\"}")));
        assertThat(held(3).differenceCount()).isZero();
    }

    @Test
    void theFirstDifferenceIsReported() throws IOException {
        served.set(1, RemoteEvent.of(row(4, "b", "{\"actor\":\"x\"}")));
        served.set(2, RemoteEvent.of(row(5, "other", "{}")));
        assertThat(held(3)).isEqualTo(new ServerFindings(3, 2, new EventDifference(4L, "b", Kind.METADATA)));
    }

    @Test
    void eventsThatTheServerLacksAreReported() throws IOException {
        served.removeLast();
        assertThat(held(2)).isEqualTo(new ServerFindings(3, 1, new EventDifference(5L, "c", Kind.MISSING)));
    }

    @Test
    void eventsThatAreNotKeptAreReported() throws IOException {
        kept.removeLast();
        assertThat(held(3)).isEqualTo(new ServerFindings(3, 1, new EventDifference(null, "c", Kind.NOT_KEPT)));
    }

    /** Events recorded during the comparison are on both sides, or will be. */
    @Test
    void eventsRecordedMeanwhileAreComparedOrIgnored() throws IOException {
        assertThat(held(2)).isEqualTo(new ServerFindings(3, 0, null));
        kept.removeLast();
        assertThat(held(2)).isEqualTo(new ServerFindings(2, 0, null));
    }

    private ServerFindings held(long known) throws IOException {
        Iterator<LedgerRow> rows = kept.iterator();
        LedgerSource source = new LedgerSource() {
            @Override
            public @Nullable SealedRun nextSeal() {
                return null;
            }

            @Override
            public @Nullable LedgerRow nextRow() {
                return rows.hasNext() ? rows.next() : null;
            }

            @Override
            public long end() {
                return 0;
            }
        };
        try (EventServerComparison held = new EventServerComparison(source, new Served(served), known)) {
            LedgerRow row = held.nextRow();
            while (row != null) {
                row = held.nextRow();
            }
            return held.findings();
        }
    }

    private static LedgerRow row(long position, String event, String metadata) {
        long micros =
                Duration.between(Instant.parse("2000-01-01T00:00:00Z"), MOMENT).dividedBy(Duration.ofNanos(1000));
        List<byte @Nullable []> values = new ArrayList<>();
        values.add(number(0));
        values.add(number(micros));
        values.add(("P-" + event).getBytes(UTF_8));
        values.add("Prospect".getBytes(UTF_8));
        values.add(event.getBytes(UTF_8));
        values.add("a.Class".getBytes(UTF_8));
        values.add(null);
        values.add("{}".getBytes(UTF_8));
        values.add(metadata.getBytes(UTF_8));
        return LedgerRow.of(position, values);
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    private record Served(List<RemoteEvent> events) implements AxonServerRawLog {

        @Override
        public long size() {
            return events.size();
        }

        @Override
        public Walk from(long index) {
            Iterator<RemoteEvent> left =
                    events.subList(Math.toIntExact(index), events.size()).iterator();
            return new Walk() {
                @Override
                public RemoteEvent next() {
                    return left.next();
                }

                @Override
                public void close() {
                    // Nothing is kept.
                }
            };
        }
    }
}
