package io.showroom.prospect.write;

import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The entries of one prospect's visits, calls and leads, as needed for completing them. */
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

    /** Returns the entry of an event; null if it is no visit. */
    public @Nullable VisitEntry of(String eventId) {
        return byEvent.get(eventId);
    }

    /** Returns the entry with the latest arrival, of equal ones the one recorded later; null if there is none. */
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
