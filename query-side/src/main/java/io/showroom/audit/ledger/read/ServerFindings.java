package io.showroom.audit.ledger.read;

import io.showroom.eventlog.read.RemoteEvent.EventField;
import org.jspecify.annotations.Nullable;

/**
 * The events that are kept here, held one by one against those of the Axon Server that they came from.
 *
 * @param events how many were compared
 * @param differenceCount how many are not the same
 * @param first the first of those; null if there is none
 */
public record ServerFindings(
        long events, long differenceCount, @Nullable EventDifference first) {

    /**
     * An event that is not the same on both sides.
     *
     * @param position where it is kept; null if it is not
     * @param eventId its identifier
     * @param kind what is not the same
     */
    public record EventDifference(@Nullable Long position, String eventId, Kind kind) {}

    /** What can be wrong with an event. */
    public enum Kind {
        /** The server has another event at this place. */
        OTHER_EVENT,
        /** It happened to something else. */
        STREAM,
        /** It stands at another place in its stream. */
        SEQUENCE,
        /** It was recorded at another moment, to the millisecond. */
        RECORDED_AT,
        /** Class or revision of its payload. */
        PAYLOAD_TYPE,
        /** The bytes of its payload. */
        PAYLOAD,
        /** Its metadata. */
        METADATA,
        /** The server does not have it. */
        MISSING,
        /** The server has it, and it is not kept here. */
        NOT_KEPT;

        static Kind of(EventField field) {
            return switch (field) {
                case EVENT_ID -> OTHER_EVENT;
                case STREAM -> STREAM;
                case SEQUENCE -> SEQUENCE;
                case RECORDED_AT -> RECORDED_AT;
                case PAYLOAD_TYPE -> PAYLOAD_TYPE;
                case PAYLOAD -> PAYLOAD;
                case METADATA -> METADATA;
            };
        }
    }
}
