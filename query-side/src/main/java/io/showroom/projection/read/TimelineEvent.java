package io.showroom.projection.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.ProspectEvent;
import java.time.Instant;
import java.util.Comparator;

/**
 * One event of a prospect in its place in business time. A correction stands in the place of what it corrects.
 *
 * @param at business time
 * @param place breaks ties between acts of the same instant: the sequence number of the event, or of the one it
 *     corrects
 * @param recorded the event as it stands in the log
 */
public record TimelineEvent(Instant at, long place, RecordedEvent recorded) {

    static final Comparator<TimelineEvent> BUSINESS_ORDER = TimelineEvent::inBusiness;

    private static int inBusiness(TimelineEvent one, TimelineEvent other) {
        int at = one.at.compareTo(other.at);
        return at == 0 ? Long.compare(one.place, other.place) : at;
    }

    /** What happened. */
    public ProspectEvent event() {
        return (ProspectEvent) recorded.payload();
    }
}
