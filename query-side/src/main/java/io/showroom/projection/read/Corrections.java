package io.showroom.projection.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts a correction in the place of what it corrects (docs/domain.md, section 3: grade history is never rewritten). */
final class Corrections {

    private Corrections() {}

    static Act asRecorded(RecordedEvent event) {
        return new Act(((ProspectEvent) event.payload()).occurredAt(), event.sequence(), event);
    }

    static List<Act> resolve(List<RecordedEvent> recorded) {
        Map<String, String> rootOf = new HashMap<>();
        Map<String, Act> standing = new HashMap<>();
        List<String> roots = new ArrayList<>(recorded.size());
        for (RecordedEvent event : recorded) {
            Act own = asRecorded(event);
            String corrected = event.payload() instanceof ProspectGraded graded ? graded.corrects() : null;
            String root = corrected == null ? null : rootOf.get(corrected);
            if (root == null) {
                root = event.eventId();
                roots.add(root);
                standing.put(root, own);
            } else {
                Act first = Objects.requireNonNull(standing.get(root));
                standing.put(root, new Act(first.at(), first.place(), event));
            }
            rootOf.put(event.eventId(), root);
        }
        return roots.stream().map(standing::get).sorted(Act.BUSINESS_ORDER).toList();
    }
}
