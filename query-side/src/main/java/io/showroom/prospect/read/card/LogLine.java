package io.showroom.prospect.read.card;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the contact log on the reverse side of the card.
 *
 * @param sequence number of the event
 * @param eventId id of the event, which a manager's comment refers to
 * @param type type of the event
 * @param at business time
 * @param recordedAt recording time
 * @param channel channel of the visit or contact
 * @param content note of the contact
 * @param grade grade after the contact
 * @param nextOn next follow-up agreed at the contact
 * @param actor user key of the acting user
 * @param comment a manager's comment; null for none
 * @param commentBy user key of that manager
 * @param bought purchase of an owner; null for other events
 * @param late whether it was recorded on a later day
 */
public record LogLine(
        long sequence,
        String eventId,
        String type,
        Instant at,
        Instant recordedAt,
        @Nullable String channel,
        @Nullable String content,
        @Nullable String grade,
        @Nullable LocalDate nextOn,
        @Nullable String actor,
        @Nullable String comment,
        @Nullable String commentBy,
        @Nullable OwnerPurchase bought,
        boolean late) {

    /** Whether managers comment on events of this type: visits, calls, leads and follow-ups. */
    public boolean reviewable() {
        return type.equals("VisitRegistered") || type.equals("FollowUpCompleted");
    }

    /** Returns this line with a manager's comment. */
    LogLine commented(@Nullable String said, @Nullable String by) {
        return with(grade, nextOn, said, by);
    }

    /** Returns this line with a grade and a next follow-up from the same time. */
    LogLine followed(@Nullable String given, @Nullable LocalDate next) {
        return with(given, next == null ? nextOn : next, comment, commentBy);
    }

    private LogLine with(@Nullable String given, @Nullable LocalDate next, @Nullable String said, @Nullable String by) {
        return new LogLine(
                sequence, eventId, type, at, recordedAt, channel, content, given, next, actor, said, by, bought, late);
    }
}
