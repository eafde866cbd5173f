package io.showroom.prospect.read.card;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.ProspectEvent;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.read.Person;
import io.showroom.prospect.read.Recording;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A prospect's events in recording order, with decrypted texts. */
final class EventStream {

    private static final Set<String> SAID_ELSEWHERE =
            Set.of("prospectId", "store", "occurredAt", "sealed", "sealedRequest", "given");

    private EventStream() {}

    static List<StreamEvent> of(Timeline timeline, boolean masked) {
        Map<String, String> correctedBy = new HashMap<>();
        for (RecordedEvent event : timeline.recorded()) {
            if (event.payload() instanceof ProspectGraded graded && graded.corrects() != null) {
                correctedBy.put(graded.corrects(), event.eventId());
            }
        }
        return timeline.recorded().stream()
                .map(event -> event(event, timeline, masked, correctedBy))
                .toList();
    }

    private static StreamEvent event(
            RecordedEvent event, Timeline timeline, boolean masked, Map<String, String> correctedBy) {
        ProspectEvent happened = (ProspectEvent) event.payload();
        return new StreamEvent(
                event.sequence(),
                event.position(),
                event.eventId(),
                happened.getClass().getSimpleName(),
                happened.occurredAt(),
                event.recordedAt(),
                Recording.actor(event),
                Recording.isImported(event),
                Recording.isLate(event, timeline.zone()),
                happened instanceof ProspectGraded graded ? graded.corrects() : null,
                correctedBy.get(event.eventId()),
                data(happened, timeline, masked));
    }

    private static Map<String, Object> data(ProspectEvent happened, Timeline timeline, boolean masked) {
        Map<String, Object> data = new LinkedHashMap<>();
        for (RecordComponent field : happened.getClass().getRecordComponents()) {
            Object value = value(happened, field);
            if (field.getName().equals("sealed")) {
                Map<String, String> texts = timeline.open((String) value);
                Person said = new Person(texts, value != null && texts.isEmpty());
                if (said.erased()) {
                    data.put("texts", said.name());
                } else {
                    data.putAll((masked ? said.masked() : said).details());
                }
            } else if (value != null && !SAID_ELSEWHERE.contains(field.getName())) {
                data.put(field.getName(), value);
            }
        }
        return data;
    }

    private static Object value(ProspectEvent happened, RecordComponent field) {
        try {
            return field.getAccessor().invoke(happened);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + field, e);
        }
    }
}
