package io.showroom.prospect.read.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The contact that led to a grade.
 *
 * @param eventId identifier of the contact's event
 * @param sequence sequence number in the stream
 * @param type type of the event
 * @param channel channel of the visit or contact
 * @param at business time
 * @param content note of the contact
 */
public record GradeContact(
        String eventId,
        long sequence,
        String type,
        @Nullable String channel,
        Instant at,
        @Nullable String content) {}
