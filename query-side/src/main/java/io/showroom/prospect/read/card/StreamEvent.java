package io.showroom.prospect.read.card;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a prospect's stream for one reader.
 *
 * @param sequence sequence number in the stream, from 0
 * @param position position in the log
 * @param eventId identifier
 * @param type type
 * @param occurredAt business time
 * @param recordedAt system time
 * @param actor user key of the acting user
 * @param imported whether it was imported from a file
 * @param late whether it was recorded on a later store day, by hand
 * @param corrects id of the corrected event
 * @param correctedBy id of the event that corrects it
 * @param data its fields, with decrypted personal texts
 */
public record StreamEvent(
        long sequence,
        long position,
        String eventId,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        boolean imported,
        boolean late,
        @Nullable String corrects,
        @Nullable String correctedBy,
        Map<String, Object> data) {

    /** Returns a field of the data as text; empty if it is absent. */
    public String text(String field) {
        Object value = data.get(field);
        return value == null ? "" : value.toString();
    }
}
