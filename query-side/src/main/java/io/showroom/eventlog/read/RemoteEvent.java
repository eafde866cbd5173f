package io.showroom.eventlog.read;

import io.showroom.ledger.LedgerRow;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event as Axon Server stores it.
 *
 * @param streamId identifier of the stream
 * @param sequence sequence number in the stream, from 0
 * @param type aggregate type; empty for an event without stream
 * @param eventId its identifier
 * @param millis recording time in milliseconds since 1970, the server's resolution
 * @param payloadType class of the payload
 * @param revision revision of the payload; empty if it has none
 * @param payload the stored bytes; must not be changed
 * @param metadata texts, numbers ({@link Long} or {@link Double}) and booleans by name
 */
public record RemoteEvent(
        String streamId,
        long sequence,
        String type,
        String eventId,
        long millis,
        String payloadType,
        String revision,
        byte[] payload,
        Map<String, Object> metadata) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    /** Returns the event of a row of the kept log. */
    public static RemoteEvent of(LedgerRow row) {
        List<byte @Nullable []> values = row.values();
        long micros = ByteBuffer.wrap(value(values, 1)).getLong();
        return new RemoteEvent(
                text(values, 2),
                ByteBuffer.wrap(value(values, 0)).getLong(),
                text(values, 3),
                text(values, 4),
                POSTGRES_EPOCH.plus(micros, ChronoUnit.MICROS).toEpochMilli(),
                text(values, 5),
                text(values, 6),
                value(values, 7),
                metadata(value(values, 8)));
    }

    /** Returns the first field, in the order above, that differs from another event; null if all are equal. */
    public @Nullable EventField difference(RemoteEvent other) {
        if (!eventId.equals(other.eventId)) {
            return EventField.EVENT_ID;
        }
        if (!streamId.equals(other.streamId) || !type.equals(other.type)) {
            return EventField.STREAM;
        }
        if (sequence != other.sequence) {
            return EventField.SEQUENCE;
        }
        if (millis != other.millis) {
            return EventField.RECORDED_AT;
        }
        if (!payloadType.equals(other.payloadType) || !revision.equals(other.revision)) {
            return EventField.PAYLOAD_TYPE;
        }
        if (!Arrays.equals(payload, other.payload)) {
            return EventField.PAYLOAD;
        }
        return metadata.equals(other.metadata) ? null : EventField.METADATA;
    }

    private static byte[] value(List<byte @Nullable []> values, int column) {
        return Objects.requireNonNullElse(values.get(column), new byte[0]);
    }

    private static String text(List<byte @Nullable []> values, int column) {
        return new String(value(values, column), StandardCharsets.UTF_8);
    }

    /** Parses metadata; the order of names does not count, as the server has none. */
    private static Map<String, Object> metadata(byte[] json) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        JSON.readTree(json)
                .forEachEntry((name, value) -> metadata.put(
                        name,
                        switch (value.getNodeType()) {
                            case STRING -> value.stringValue();
                            case BOOLEAN -> value.booleanValue();
                            case NUMBER -> value.isIntegralNumber() ? (Object) value.longValue() : value.doubleValue();
                            default -> value.toString();
                        }));
        return metadata;
    }

    /** Fields in which two events can differ. */
    public enum EventField {
        /** It is another event. */
        EVENT_ID,
        /** Identifier or type of the stream. */
        STREAM,
        /** Sequence number in the stream. */
        SEQUENCE,
        /** Recording time, to the millisecond. */
        RECORDED_AT,
        /** Class or revision of the payload. */
        PAYLOAD_TYPE,
        /** Bytes of the payload. */
        PAYLOAD,
        /** Names and values of the metadata. */
        METADATA
    }
}
