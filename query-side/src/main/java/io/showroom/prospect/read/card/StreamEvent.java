package io.showroom.prospect.read.card;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event of a prospect's stream, as one reader may see it.
 *
 * @param sequence its place in the stream, counting from 0
 * @param position its place in the log
 * @param eventId its identifier
 * @param type its name
 * @param occurredAt business time
 * @param recordedAt system time
 * @param actor user key of who is answerable
 * @param imported whether it came from a file
 * @param late whether it was entered on a later store day, by hand
 * @param corrects identifier of the event it corrects
 * @param correctedBy identifier of the event that corrects it
 * @param data its fields, personal texts opened
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

    /** A field of the data as text; nothing if it is absent. */
    public String text(String field) {
        Object value = data.get(field);
        return value == null ? "" : value.toString();
    }
}
