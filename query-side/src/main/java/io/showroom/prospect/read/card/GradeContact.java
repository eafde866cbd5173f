package io.showroom.prospect.read.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The contact that a grade came from.
 *
 * @param eventId identifier of the contact's event
 * @param sequence its place in the stream
 * @param type name of the event
 * @param channel how: a visit's channel or a contact's
 * @param at when it happened
 * @param content what was said
 */
public record GradeContact(
        String eventId,
        long sequence,
        String type,
        @Nullable String channel,
        Instant at,
        @Nullable String content) {}
