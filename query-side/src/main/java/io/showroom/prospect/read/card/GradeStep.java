package io.showroom.prospect.read.card;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a grade history.
 *
 * @param eventId the event that gave the grade
 * @param sequence its place in the stream
 * @param act name of that event: graded by hand, or by an order, a cancellation and so on
 * @param scheme grading scheme
 * @param schemeVersion version of the scheme in force
 * @param from grade before
 * @param to grade given
 * @param occurredAt when it took effect; a correction takes effect where the corrected grade did
 * @param recordedAt when it was recorded
 * @param actor user key of who is answerable
 * @param reason reason told
 * @param signs signs observed
 * @param corrects identifier of the grading it corrects
 * @param correctedBy identifier of the correction that replaced it; such a grade never was in force
 * @param late whether it was entered on a later store day
 * @param until when the next grade took over; null while in force, or if it never was
 * @param days whole and broken days it was in force, to now while it still is; null if it never was
 * @param contact the contact it came from; null if none was on record that day
 */
public record GradeStep(
        String eventId,
        long sequence,
        String act,
        @Nullable String scheme,
        @Nullable Integer schemeVersion,
        @Nullable String from,
        String to,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        @Nullable String reason,
        @Nullable String signs,
        @Nullable String corrects,
        @Nullable String correctedBy,
        boolean late,
        @Nullable Instant until,
        @Nullable Double days,
        @Nullable ContactBehind contact) {}
