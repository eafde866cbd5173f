package io.showroom.prospect.read.card;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.EventMetadata;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contact that a grade came from: of those of the same store day that were not after it the one entered with
 * it, else the last, else none.
 */
final class ContactsBehind {

    private final Timeline timeline;
    private final List<LogLine> latestFirst;
    private final Map<String, String> requests = new HashMap<>();

    ContactsBehind(Timeline timeline) {
        this.timeline = timeline;
        this.latestFirst = ContactLog.of(timeline);
        timeline.recorded()
                .forEach(event -> requests.put(event.eventId(), event.metadata().get(EventMetadata.CORRELATION_ID)));
    }

    @Nullable
    ContactBehind of(GradeStep step) {
        String request = requests.get(step.eventId());
        LocalDate day = timeline.day(step.occurredAt());
        @Nullable LogLine sameDay = null;
        for (LogLine line : latestFirst) {
            boolean before = !line.at().isAfter(step.occurredAt())
                    && timeline.day(line.at()).equals(day);
            if (!before || line.eventId().equals(step.eventId())) {
                continue;
            }
            if (request != null && Objects.equals(request, requests.get(line.eventId()))) {
                return behind(line);
            }
            sameDay = sameDay == null ? line : sameDay;
        }
        return sameDay == null ? null : behind(sameDay);
    }

    private static ContactBehind behind(LogLine line) {
        return new ContactBehind(
                line.eventId(), line.sequence(), line.type(), line.channel(), line.at(), line.content());
    }
}
