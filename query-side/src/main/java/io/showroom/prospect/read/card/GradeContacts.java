package io.showroom.prospect.read.card;

import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.EventMetadata;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contact that led to a grade: among the contacts of the same store day up to it, the one recorded in the
 * same request, or else the last one.
 */
final class GradeContacts {

    private final Timeline timeline;
    private final List<LogLine> latestFirst;
    private final Map<String, String> requests = new HashMap<>();

    GradeContacts(Timeline timeline) {
        this.timeline = timeline;
        this.latestFirst = ContactLog.of(timeline);
        timeline.recorded()
                .forEach(event -> requests.put(event.eventId(), event.metadata().get(EventMetadata.CORRELATION_ID)));
    }

    /**
     * Returns the contact; null for none.
     *
     * @param grading id of the event that gave the grade
     * @param at when the grade took effect
     */
    @Nullable
    GradeContact of(String grading, Instant at) {
        String request = requests.get(grading);
        LocalDate day = timeline.day(at);
        @Nullable LogLine sameDay = null;
        for (LogLine line : latestFirst) {
            boolean before = !line.at().isAfter(at) && timeline.day(line.at()).equals(day);
            if (!before || line.eventId().equals(grading)) {
                continue;
            }
            if (request != null && Objects.equals(request, requests.get(line.eventId()))) {
                return behind(line);
            }
            sameDay = sameDay == null ? line : sameDay;
        }
        return sameDay == null ? null : behind(sameDay);
    }

    private static GradeContact behind(LogLine line) {
        return new GradeContact(
                line.eventId(), line.sequence(), line.type(), line.channel(), line.at(), line.content());
    }
}
