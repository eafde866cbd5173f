package io.showroom.prospect.read.card;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the contact log on the back of the card.
 *
 * @param sequence number of the event
 * @param eventId identifier of the event; a manager's comment names it
 * @param type name of the event
 * @param at when it happened
 * @param recordedAt when it was recorded
 * @param channel how: a visit's channel or a contact's
 * @param content what was said
 * @param grade the grade in force afterwards
 * @param nextOn the next follow-up agreed then
 * @param actor user key of who is answerable
 * @param comment what a manager said about it
 * @param commentBy user key of that manager
 * @param bought what an owner bought; null unless this tells of it
 * @param late whether it was entered on a later day
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

    /** Whether a manager comments on lines of this kind: visits, calls, leads and follow-ups. */
    public boolean reviewable() {
        return type.equals("VisitRegistered") || type.equals("FollowUpCompleted");
    }

    /** The same line with a manager's comment. */
    LogLine commented(@Nullable String said, @Nullable String by) {
        return with(grade, nextOn, said, by);
    }

    /** The same line with what else came of it at the same moment. */
    LogLine followed(@Nullable String given, @Nullable LocalDate next) {
        return with(given, next == null ? nextOn : next, comment, commentBy);
    }

    private LogLine with(@Nullable String given, @Nullable LocalDate next, @Nullable String said, @Nullable String by) {
        return new LogLine(
                sequence, eventId, type, at, recordedAt, channel, content, given, next, actor, said, by, bought, late);
    }
}
