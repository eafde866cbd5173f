package io.showroom.projection.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.events.VisitCompleted;
import io.showroom.prospect.events.VisitRegistered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Replaces corrected events by their corrections (docs/domain.md, section 3: grade history is never rewritten), and
 * merges completions of visits into the visit's entry.
 */
final class Corrections {

    private Corrections() {}

    static TimelineEvent asRecorded(RecordedEvent event) {
        return new TimelineEvent(((ProspectEvent) event.payload()).occurredAt(), event.sequence(), event);
    }

    static List<TimelineEvent> resolve(List<RecordedEvent> recorded) {
        return recorded.stream().anyMatch(Corrections::changesAnother)
                ? resolved(recorded)
                : recorded.stream()
                        .map(Corrections::asRecorded)
                        .sorted(TimelineEvent.BUSINESS_ORDER)
                        .toList();
    }

    private static boolean changesAnother(RecordedEvent event) {
        return event.payload() instanceof ProspectGraded graded
                ? graded.corrects() != null
                : event.payload() instanceof VisitCompleted;
    }

    private static List<TimelineEvent> resolved(List<RecordedEvent> recorded) {
        Map<String, String> rootOf = new HashMap<>();
        Map<String, TimelineEvent> standing = new HashMap<>();
        List<String> roots = new ArrayList<>(recorded.size());
        for (RecordedEvent event : recorded) {
            TimelineEvent own = asRecorded(event);
            String corrected = event.payload() instanceof ProspectGraded graded ? graded.corrects() : null;
            String root = corrected == null ? null : rootOf.get(corrected);
            if (root == null) {
                root = event.eventId();
                roots.add(root);
                standing.put(root, own);
            } else {
                TimelineEvent first = Objects.requireNonNull(standing.get(root));
                standing.put(root, new TimelineEvent(first.at(), first.place(), event));
            }
            rootOf.put(event.eventId(), root);
        }
        for (RecordedEvent event : recorded) {
            if (event.payload() instanceof VisitCompleted completion) {
                standing.computeIfPresent(completion.visit(), (visit, act) -> completed(act, completion));
            }
        }
        return roots.stream()
                .map(standing::get)
                .sorted(TimelineEvent.BUSINESS_ORDER)
                .toList();
    }

    /**
     * Returns the visit as if it had been registered completely. The receiving consultant is no assignment: other
     * events assign.
     */
    private static TimelineEvent completed(TimelineEvent act, VisitCompleted by) {
        if (!(act.event() instanceof VisitRegistered visit)) {
            return act;
        }
        VisitRegistered whole = new VisitRegistered(
                visit.prospectId(),
                visit.store(),
                visit.occurredAt(),
                visit.timeZone(),
                visit.first(),
                visit.channel(),
                or(by.leftAt(), visit.leftAt()),
                or(by.partySize(), visit.partySize()),
                visit.consultant(),
                or(by.source(), visit.source()),
                visit.campaign(),
                or(by.model(), visit.model()),
                or(by.competitorModel(), visit.competitorModel()),
                or(by.purpose(), visit.purpose()),
                visit.outlet(),
                visit.sealed());
        RecordedEvent was = act.recorded();
        return new TimelineEvent(
                act.at(),
                act.place(),
                new RecordedEvent(
                        was.position(),
                        was.eventId(),
                        was.streamId(),
                        was.sequence(),
                        was.recordedAt(),
                        whole,
                        was.metadata()));
    }

    private static <T> @Nullable T or(@Nullable T given, @Nullable T before) {
        return given != null ? given : before;
    }
}
