package io.showroom.eventlog.read;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of the log a question may look at.
 *
 * @param position only events at or before this position
 * @param recordedBy only events recorded at or before this instant; null for no such bound
 */
public record LogBound(long position, @Nullable Instant recordedBy) {

    /** Whether an event lies within. */
    public boolean includes(RecordedEvent event) {
        return event.position() <= position
                && (recordedBy == null || !event.recordedAt().isAfter(recordedBy));
    }

    /** Everything up to a position. */
    public static LogBound position(long position) {
        return new LogBound(position, null);
    }
}
