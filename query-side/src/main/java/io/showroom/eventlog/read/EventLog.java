package io.showroom.eventlog.read;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Read access to the event log. Streams are in the order of their sequence numbers. */
public interface EventLog {

    /** Returns the highest position up to which the log is settled: no event can appear at or below it any more. */
    long settledPosition();

    /** Returns the position of the last event, settled or not; where that is unknown, of the last settled one. */
    default long lastPosition() {
        return settledPosition();
    }

    /**
     * Returns the position of the last event recorded at or before an instant, whatever its stream; 0 if there is none.
     */
    long positionAt(Instant instant);

    /** Does the same if the position is known to be at or before {@code notBehind}; reads only up to there. */
    long positionAt(Instant instant, long notBehind);

    /**
     * Returns the prospects with events in a range of the log.
     *
     * @param after position before the range
     * @param upTo last position of the range
     * @param bound separates known events from later ones
     */
    List<ChangedProspect> touched(long after, long upTo, LogBound bound);

    /** Returns when the last event up to a position was recorded; the epoch if there is none. */
    Instant instantAt(long position);

    /**
     * Returns when the first event after {@code position}, up to {@code upTo}, was recorded; empty if there is none.
     */
    Optional<Instant> firstAfter(long position, long upTo);

    /** Returns one stream; empty if none of its events is within the bound. */
    List<RecordedEvent> stream(String streamId, LogBound bound);

    /** Returns several streams at once; streams without events within the bound are absent. */
    Map<String, List<RecordedEvent>> streams(Collection<String> streamIds, LogBound bound);

    /**
     * Returns several streams up to a position; later events are not read.
     *
     * @param settled a position at or before which no event can appear any more, as of the caller's snapshot
     */
    default Map<String, List<RecordedEvent>> streamsUpTo(long settled, Collection<String> streamIds) {
        return streams(streamIds, LogBound.position(settled));
    }

    /** Passes every prospect's stream, in ascending order of ids, in bounded memory. */
    default void forEachProspect(LogBound bound, Consumer<List<RecordedEvent>> stream) {
        forEachProspect(bound, ProspectRange.WHOLE, stream);
    }

    /** Passes the streams of a range of prospects, in ascending order of ids, in bounded memory. */
    void forEachProspect(LogBound bound, ProspectRange portion, Consumer<List<RecordedEvent>> stream);
}
