package io.showroom.eventlog.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Upper bound of the events that a query reads.
 *
 * @param position last position, inclusive
 * @param recordedBy latest recording time, inclusive; null for no such bound
 */
public record LogBound(long position, @Nullable Instant recordedBy) {

    /** Whether an event is within the bound. */
    public boolean includes(RecordedEvent event) {
        return event.position() <= position
                && (recordedBy == null || !event.recordedAt().isAfter(recordedBy));
    }

    /** Returns a bound by position only. */
    public static LogBound position(long position) {
        return new LogBound(position, null);
    }
}
