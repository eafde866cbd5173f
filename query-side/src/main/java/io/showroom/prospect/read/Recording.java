package io.showroom.prospect.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.EventMetadata;
import io.showroom.prospect.events.ProspectEvent;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** How an event came into the log. */
public final class Recording {

    private Recording() {}

    /** Whether it was entered on a later store day than it happened, by hand: history from a file is not late. */
    public static boolean isLate(RecordedEvent event, ZoneId zone) {
        return event.payload() instanceof ProspectEvent happened
                && !isImported(event)
                && event.recordedAt()
                        .atZone(zone)
                        .toLocalDate()
                        .isAfter(happened.occurredAt().atZone(zone).toLocalDate());
    }

    /** Whether it was brought in from a file. */
    public static boolean isImported(RecordedEvent event) {
        return event.metadata().containsKey(EventMetadata.IMPORTED_BY);
    }

    /** User key of who is answerable; null if nobody is named. */
    public static @Nullable String actor(RecordedEvent event) {
        return event.metadata().get(EventMetadata.ACTOR);
    }
}
