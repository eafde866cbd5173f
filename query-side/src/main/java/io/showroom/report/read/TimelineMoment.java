package io.showroom.report.read;

import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.ProspectEvent;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * An act of a prospect, with the attributes in force right after it.
 *
 * @param index its index in business order, from 0
 * @param act the act
 * @param day the store day
 * @param month the store month
 * @param consultant user key of the consultant assigned; null if nobody
 * @param model the model wanted; null if unknown
 * @param grade the grade given by hand; null if never graded
 * @param shown the grade as the card shows it, including those of an order, a delivery or a defeat; null if none
 * @param lastTouch source and campaign of the last touch
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

    /** Returns the event. */
    public ProspectEvent event() {
        return act.event();
    }
}
