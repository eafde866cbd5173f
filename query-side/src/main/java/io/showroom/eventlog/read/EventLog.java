package io.showroom.eventlog.read;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads the event log. Streams come in the order of their sequence numbers. */
public interface EventLog {

    /** The highest position up to which the log is settled: no event can appear at or below it any more. */
    long settledPosition();

    /** The position of the last event there is, settled or not; where that cannot be told, of the last settled one. */
    default long lastPosition() {
        return settledPosition();
    }

    /**
     * Where the log stood at an instant: the position of the last event recorded by then, whatever it was about; 0 if
     * there was none.
     */
    long positionAt(Instant instant);

    /**
     * The same, by whoever knows that it is not behind some position: no more than what is before it is looked through.
     */
    long positionAt(Instant instant, long notBehind);

    /**
     * The prospects with events in a part of the log.
     *
     * @param after the position before the part
     * @param upTo its last position
     * @param bound divides the events of the part in those known and those that are later
     */
    List<ChangedProspect> touched(long after, long upTo, LogBound bound);

    /** When the last event up to a position was recorded; the beginning of time if there is none. */
    Instant instantAt(long position);

    /** When the first event in a part of the log was recorded; empty if there is none. */
    Optional<Instant> firstAfter(long position, long upTo);

    /** One stream; empty if nothing of it is known by then. */
    List<RecordedEvent> stream(String streamId, LogBound bound);

    /** Several streams at once; a stream of which nothing is known is absent. */
    Map<String, List<RecordedEvent>> streams(Collection<String> streamIds, LogBound bound);

    /**
     * Several streams as far as a position; what lies behind it is not read.
     *
     * @param settled a position at or before which nothing can appear any more, as the caller's snapshot shows
     */
    default Map<String, List<RecordedEvent>> streamsUpTo(long settled, Collection<String> streamIds) {
        return streams(streamIds, LogBound.position(settled));
    }

    /** Every prospect's stream, in ascending order of their identifiers, in bounded memory. */
    default void forEachProspect(LogBound bound, Consumer<List<RecordedEvent>> stream) {
        forEachProspect(bound, ProspectRange.WHOLE, stream);
    }

    /** The streams of a portion of the prospects, in ascending order of their identifiers, in bounded memory. */
    void forEachProspect(LogBound bound, ProspectRange portion, Consumer<List<RecordedEvent>> stream);
}
