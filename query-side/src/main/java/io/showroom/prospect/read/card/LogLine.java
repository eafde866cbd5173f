package io.showroom.prospect.read.card;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the contact log on the back of the card.
 *
 * @param sequence number of the event
 * @param type name of the event
 * @param at when it happened
 * @param recordedAt when it was recorded
 * @param channel how: a visit's channel or a contact's
 * @param content what was said
 * @param grade the grade in force afterwards
 * @param nextOn the next follow-up agreed then
 * @param actor user key of who is answerable
 * @param late whether it was entered on a later day
 */
public record LogLine(
        long sequence,
        String type,
        Instant at,
        Instant recordedAt,
        @Nullable String channel,
        @Nullable String content,
        @Nullable String grade,
        @Nullable LocalDate nextOn,
        @Nullable String actor,
        boolean late) {}
