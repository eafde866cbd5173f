package io.showroom.report.read;

import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.ProspectEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * One act in a prospect's life and what was in force right after it.
 *
 * @param index its place in business order, from 0
 * @param act what happened
 * @param day the store's day
 * @param month the store's month
 * @param consultant who the prospect is assigned to; null if nobody
 * @param model the model wanted; null if unknown
 * @param grade the grade while open, as given by a person; null if never graded
 * @param shown the grade as the card shows it, that of an order, a delivery or a defeat included; null if none
 * @param lastTouch what brought them in the last time
 */
public record TimelineMoment(
        int index,
        TimelineEvent act,
        LocalDate day,
        YearMonth month,
        @Nullable String consultant,
        @Nullable String model,
        @Nullable String grade,
        @Nullable String shown,
        SourceAttribution lastTouch) {

    /** What happened. */
    public ProspectEvent event() {
        return act.event();
    }
}
