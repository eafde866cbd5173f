package io.showroom.audit.ledger.read;

import io.showroom.eventlog.read.RemoteEvent.EventField;
import org.jspecify.annotations.Nullable;

/**
 * Result of comparing the kept events with those of the Axon Server they came from.
 *
 * @param events number of events compared
 * @param differenceCount number of differences
 * @param first the first difference; null if there is none
 */
public record ServerFindings(
        long events, long differenceCount, @Nullable EventDifference first) {

    /**
     * An event that differs between both sides.
     *
     * @param position position at which it is kept; null if it is not kept
     * @param eventId its identifier
     * @param kind kind of difference
     */
    public record EventDifference(@Nullable Long position, String eventId, Kind kind) {}

    /** Kinds of differences. */
    public enum Kind {
        /** The server has another event at this position. */
        OTHER_EVENT,
        /** The event belongs to another stream. */
        STREAM,
        /** The event has another sequence number in its stream. */
        SEQUENCE,
        /** The recording time differs, to the millisecond. */
        RECORDED_AT,
        /** Class or revision of the payload differs. */
        PAYLOAD_TYPE,
        /** The bytes of the payload differ. */
        PAYLOAD,
        /** The metadata differ. */
        METADATA,
        /** The server does not have the event. */
        MISSING,
        /** The server has the event, but it is not kept here. */
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
