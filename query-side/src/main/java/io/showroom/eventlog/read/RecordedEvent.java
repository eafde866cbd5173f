package io.showroom.eventlog.read;

import java.time.Instant;
import java.util.Map;

/**
 * One event as it stands in the log.
 *
 * @param position its place in the log, unique, growing; numbers may be left out
 * @param eventId its identifier
 * @param streamId identifier of what it happened to
 * @param sequence its place in that stream, counting from 0
 * @param recordedAt when it was recorded, system time
 * @param payload the event itself, one of the records of shared-events
 * @param metadata who and why, see {@link io.showroom.prospect.events.EventMetadata}
 */
public record RecordedEvent(
        long position,
        String eventId,
        String streamId,
        long sequence,
        Instant recordedAt,
        Object payload,
        Map<String, String> metadata) {}
