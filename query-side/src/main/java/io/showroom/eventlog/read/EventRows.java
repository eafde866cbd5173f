package io.showroom.eventlog.read;

import java.util.List;

/** Maps rows of the log to events, upcasting older revisions. */
final class EventRows {

    private final EventDecoder decoder = new EventDecoder();
    private final Upcasting upcasting;

    EventRows(Upcasting upcasting) {
        this.upcasting = upcasting;
    }

    /** Adds the events of a row. */
    void add(List<RecordedEvent> stream, StoredRow row) {
        if (!decoder.isCurrent(row.payloadType(), row.revision())) {
            stream.addAll(upcasting.events(row));
            return;
        }
        stream.add(new RecordedEvent(
                row.position(),
                row.eventId(),
                row.streamId(),
                row.sequence(),
                row.recordedAt(),
                decoder.payload(row.payloadType(), row.payload()),
                new Attached(row.metadata(), decoder::metadata)));
    }
}
