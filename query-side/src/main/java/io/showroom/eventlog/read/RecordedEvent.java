package io.showroom.eventlog.read;

import java.time.Instant;
import java.util.Map;

/**
 * An event of the log.
 *
 * @param position unique, ascending position in the log; there may be gaps
 * @param eventId identifier
 * @param streamId identifier of the stream (aggregate)
 * @param sequence sequence number in the stream, from 0
 * @param recordedAt recording time (system time)
 * @param payload the event, one of the records of shared-events
 * @param metadata acting user, cause and others, see {@link io.showroom.prospect.events.EventMetadata}
 */
public record RecordedEvent(
        long position,
        String eventId,
        String streamId,
        long sequence,
        Instant recordedAt,
        Object payload,
        Map<String, String> metadata) {}
