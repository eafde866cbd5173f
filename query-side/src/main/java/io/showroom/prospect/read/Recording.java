package io.showroom.prospect.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.ProspectEvent;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Metadata of how an event was recorded. */
public final class Recording {

    private Recording() {}

    /** Whether the event was recorded by hand on a later store day than it occurred; imported history is never late. */
    public static boolean isLate(RecordedEvent event, ZoneId zone) {
        return event.payload() instanceof ProspectEvent happened
                && !isImported(event)
                && event.recordedAt()
                        .atZone(zone)
                        .toLocalDate()
                        .isAfter(happened.occurredAt().atZone(zone).toLocalDate());
    }

    /** Whether the event was imported from a file. */
    public static boolean isImported(RecordedEvent event) {
        return event.metadata().containsKey(EventMetadata.IMPORTED_BY);
    }

    /** Returns the user key of the acting user; null if none is named. */
    public static @Nullable String actor(RecordedEvent event) {
        return event.metadata().get(EventMetadata.ACTOR);
    }
}
