package io.showroom.prospect.write;

import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The visits, calls and leads of one prospect, as far as completing their entries goes. */
public final class VisitEntries {

    private final Map<String, VisitEntry> byEvent = new LinkedHashMap<>();

    void came(String eventId, VisitRegistered visit) {
        byEvent.put(eventId, new VisitEntry(eventId, visit.occurredAt(), visit.leftAt()));
    }

    void completed(VisitCompleted completion) {
        Instant leftAt = completion.leftAt();
        if (leftAt != null) {
            byEvent.computeIfPresent(
                    completion.visit(), (eventId, visit) -> new VisitEntry(eventId, visit.arrivedAt(), leftAt));
        }
    }

    /** The visit that an event tells of; null if it tells of none. */
    public @Nullable VisitEntry of(String eventId) {
        return byEvent.get(eventId);
    }

    /** The last one to arrive; null if there was none. Of two at one moment the one recorded later. */
    public @Nullable VisitEntry last() {
        VisitEntry last = null;
        for (VisitEntry visit : byEvent.values()) {
            if (last == null || !visit.arrivedAt().isBefore(last.arrivedAt())) {
                last = visit;
            }
        }
        return last;
    }

    /**
     * One visit, call or lead.
     *
     * @param eventId identifier of its registration
     * @param arrivedAt when they came
     * @param leftAt when they left; null if not noted
     */
    public record VisitEntry(
            String eventId, Instant arrivedAt, @Nullable Instant leftAt) {}
}
