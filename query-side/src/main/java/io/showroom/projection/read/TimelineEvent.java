package io.showroom.projection.read;

import io.showroom.eventlog.read.RecordedEvent;
import io.showroom.prospect.events.ProspectEvent;
import java.time.Instant;
import java.util.Comparator;

/**
 * An event of a prospect at its business time. A correction takes the place of the corrected event.
 *
 * @param at business time
 * @param place order of events at the same instant: sequence number of the event, or of the corrected one
 * @param recorded the event as recorded
 */
public record TimelineEvent(Instant at, long place, RecordedEvent recorded) {

    static final Comparator<TimelineEvent> BUSINESS_ORDER = TimelineEvent::inBusiness;

    private static int inBusiness(TimelineEvent one, TimelineEvent other) {
        int at = one.at.compareTo(other.at);
        return at == 0 ? Long.compare(one.place, other.place) : at;
    }

    /** Returns the payload. */
    public ProspectEvent event() {
        return (ProspectEvent) recorded.payload();
    }
}
