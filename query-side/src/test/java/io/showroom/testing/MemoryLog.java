package io.showroom.testing;

import io.showroom.eventlog.read.ChangedProspect;
import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import io.showroom.eventlog.read.ProspectRange;
import io.showroom.eventlog.read.RecordedEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** An event log in memory. */
public class MemoryLog implements EventLog {

    private final List<RecordedEvent> events;

    /** Creates the log of these events, by position. */
    public MemoryLog(List<RecordedEvent> events) {
        this.events = List.copyOf(events);
    }

    @Override
    public long settledPosition() {
        return events.isEmpty() ? 0 : events.getLast().position();
    }

    @Override
    public long positionAt(Instant instant) {
        return events.stream()
                .filter(event -> !event.recordedAt().isAfter(instant))
                .mapToLong(RecordedEvent::position)
                .max()
                .orElse(0);
    }

    @Override
    public long positionAt(Instant instant, long notBehind) {
        return Math.min(positionAt(instant), notBehind);
    }

    @Override
    public List<ChangedProspect> touched(long after, long upTo, LogBound bound) {
        Map<String, ChangedProspect> touched = new TreeMap<>();
        for (RecordedEvent event : events) {
            if (event.position() > after && event.position() <= upTo) {
                boolean known = bound.includes(event);
                touched.merge(
                        event.streamId(),
                        new ChangedProspect(event.streamId(), known, !known),
                        (one, other) -> new ChangedProspect(
                                one.prospectId(), one.known() || other.known(), one.later() || other.later()));
            }
        }
        return List.copyOf(touched.values());
    }

    @Override
    public Instant instantAt(long position) {
        return events.stream()
                .filter(event -> event.position() <= position)
                .map(RecordedEvent::recordedAt)
                .reduce(Instant.EPOCH, (earlier, later) -> later);
    }

    @Override
    public Optional<Instant> firstAfter(long position, long upTo) {
        return events.stream()
                .filter(event -> event.position() > position && event.position() <= upTo)
                .map(RecordedEvent::recordedAt)
                .findFirst();
    }

    @Override
    public List<RecordedEvent> stream(String streamId, LogBound bound) {
        return streams(List.of(streamId), bound).getOrDefault(streamId, List.of());
    }

    @Override
    public Map<String, List<RecordedEvent>> streams(Collection<String> streamIds, LogBound bound) {
        Map<String, List<RecordedEvent>> streams = all(bound);
        streams.keySet().retainAll(streamIds);
        return streams;
    }

    @Override
    public void forEachProspect(LogBound bound, ProspectRange portion, Consumer<List<RecordedEvent>> stream) {
        all(bound).forEach((prospect, events) -> {
            if (portion.equals(ProspectRange.WHOLE) || portion.holds(prospect)) {
                stream.accept(events);
            }
        });
    }

    private Map<String, List<RecordedEvent>> all(LogBound bound) {
        Map<String, List<RecordedEvent>> streams = new TreeMap<>();
        for (RecordedEvent event : events) {
            if (event.position() <= bound.position()
                    && (bound.recordedBy() == null || !event.recordedAt().isAfter(bound.recordedBy()))) {
                streams.computeIfAbsent(event.streamId(), any -> new ArrayList<>())
                        .add(event);
            }
        }
        return streams;
    }
}
