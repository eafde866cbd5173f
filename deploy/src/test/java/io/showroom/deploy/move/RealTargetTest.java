package io.showroom.deploy.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.showroom.eventlog.read.AxonServerRawLog;
import io.showroom.eventlog.read.RemoteEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The same as with {@link MemoryServer} on a running Axon Server, named by environment variable
 * {@code SHOWROOM_TEST_AXON_SERVER=host:port}. Events already in its log stay.
 */
class RealTargetTest {

    private static final String NAMED_BY = "SHOWROOM_TEST_AXON_SERVER";

    @Test
    void whatIsAppendedIsThereByteByByte() throws IOException {
        String server = System.getenv(NAMED_BY);
        assumeThat(server)
                .as("left out: no Axon Server is named by " + NAMED_BY)
                .isNotBlank();
        try (AxonServerTarget target = AxonServerTarget.connect(HostAndPort.parse(server), Map.of())) {
            long size = target.size();
            String stream = "P-" + UUID.randomUUID();
            List<RemoteEvent> events = List.of(
                    event(stream, 0, "Prospect", "1", Map.of("actor", "m", "n", 3L, "rate", 1.1, "imported", true)),
                    event(stream, 1, "Prospect", "", Map.of()),
                    ofNoStream());
            target.append(events);
            assertThat(target.size()).isEqualTo(size + events.size());
            try (AxonServerRawLog.Walk walk = target.from(size)) {
                for (RemoteEvent event : events) {
                    assertThat(event.difference(walk.next()))
                            .as(event.toString())
                            .isNull();
                }
            }
            assertThatThrownBy(() -> target.append(List.of(event(stream, 1, "Prospect", "1", Map.of()))))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Axon Server says");
            assertThat(target.size()).isEqualTo(size + events.size());
        }
    }

    private static RemoteEvent ofNoStream() {
        String id = UUID.randomUUID().toString();
        return new RemoteEvent(id, 0, "", id, 1, "a.Class", "1", bytes("{}"), Map.of());
    }

    private static RemoteEvent event(
            String stream, long sequence, String type, String revision, Map<String, Object> metadata) {
        return new RemoteEvent(
                stream,
                sequence,
                type,
                UUID.randomUUID().toString(),
                Instant.parse("2026-03-01T12:00:00.123Z").toEpochMilli(),
                "a.Class",
                revision,
                bytes("{\"amount\":1.10,\"name\":\"王\"}"),
                metadata);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
