package io.showroom.prospect.read.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a grade history.
 *
 * @param eventId id of the event that gave the grade
 * @param sequence sequence number in the stream
 * @param act type of that event: graded by hand, or by an order, a cancellation and so on
 * @param change the grade before and after
 * @param occurredAt when it took effect; for a correction, when the corrected grade did
 * @param recordedAt recording time
 * @param said user and reason
 * @param corrects id of the corrected grading
 * @param correctedBy id of the correction that replaced it; such a grade was never in force
 * @param late whether it was recorded on a later store day
 * @param until when the next grade took over; null while in force, or if it never was
 * @param days days in force as a decimal number, up to now while it still is; null if it never was
 * @param contact the contact that led to it; null if there is none on that day
 */
public record GradeStep(
        String eventId,
        long sequence,
        String act,
        @JsonUnwrapped Change change,
        Instant occurredAt,
        Instant recordedAt,
        @JsonUnwrapped Said said,
        @Nullable String corrects,
        @Nullable String correctedBy,
        boolean late,
        @Nullable Instant until,
        @Nullable Double days,
        @Nullable GradeContact contact) {

    /**
     * The grade before and after.
     *
     * @param scheme key of the grading scheme
     * @param schemeVersion version of the scheme
     * @param from previous grade
     * @param to new grade
     */
    public record Change(
            @Nullable String scheme,
            @Nullable Integer schemeVersion,
            @Nullable String from,
            String to) {}

    /**
     * User and reason.
     *
     * @param actor user key of the acting user
     * @param reason reason given
     * @param signs signs observed
     */
    public record Said(
            @Nullable String actor,
            @Nullable String reason,
            @Nullable String signs) {}
}
