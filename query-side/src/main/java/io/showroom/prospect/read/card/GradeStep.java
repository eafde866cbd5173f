package io.showroom.prospect.read.card;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a grade history.
 *
 * @param eventId the event that gave the grade
 * @param sequence its place in the stream
 * @param act name of that event: graded by hand, or by an order, a cancellation and so on
 * @param change the grade before and the one given
 * @param occurredAt when it took effect; a correction takes effect where the corrected grade did
 * @param recordedAt when it was recorded
 * @param said who gave it and why
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
     * The grade before and the one given.
     *
     * @param scheme grading scheme
     * @param schemeVersion version of the scheme in force
     * @param from grade before
     * @param to grade given
     */
    public record Change(
            @Nullable String scheme,
            @Nullable Integer schemeVersion,
            @Nullable String from,
            String to) {}

    /**
     * Who gave it and why.
     *
     * @param actor user key of who is answerable
     * @param reason reason told
     * @param signs signs observed
     */
    public record Said(
            @Nullable String actor,
            @Nullable String reason,
            @Nullable String signs) {}
}
