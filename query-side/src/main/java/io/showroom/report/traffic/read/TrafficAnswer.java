package io.showroom.report.traffic.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the traffic statistics of a month.
 *
 * @param position position in the log that they were computed at
 * @param month the month, such as 2026-03
 * @param slots the time slots of first visits
 * @param visits visits to the store
 * @param calls calls
 * @param leads online leads
 * @param orders orders of the month by outlet
 * @param heat visits and calls by hour and weekday
 * @param closed the figures as each store closed the month, and the later corrections; empty while no store has closed
 *     it
 */
record TrafficAnswer(
        long position,
        String month,
        List<TrafficSlots.Slot> slots,
        Block visits,
        Block calls,
        Block leads,
        List<OutletOrders> orders,
        Heat heat,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ClosedFigures> closed) {

    TrafficAnswer with(List<ClosedFigures> asClosed) {
        return new TrafficAnswer(position, month, slots, visits, calls, leads, orders, heat, asClosed);
    }

    /**
     * The figures of one channel.
     *
     * @param days a line for each day of the month
     * @param total sum of all days
     * @param dailyAverage total ÷ days of the month so far; null for a future month
     * @param previousMonth the total of the month before
     * @param change total less that of the month before
     */
    record Block(
            List<Line<Long>> days,
            Line<Long> total,
            @Nullable Line<Double> dailyAverage,
            Line<Long> previousMonth,
            Line<Long> change) {}

    /**
     * The figures of a day, or of several days.
     *
     * @param day the store day; null for several days
     * @param slots first visits by time slot
     * @param first first visits
     * @param again further visits
     * @param captured those of the first visits with details on file by the end of the day
     * @param grades number of first grades given, by grade
     * @param testDrives test drives and rides
     * @param orders orders, cancelled later or not
     */
    record Line<N extends Number>(
            @Nullable LocalDate day,
            List<N> slots,
            N first,
            N again,
            N captured,
            Map<String, N> grades,
            N testDrives,
            N orders) {}

    /**
     * Orders of one outlet.
     *
     * @param outlet SHOWROOM, also where none was recorded, or SECONDARY
     * @param orders orders, cancelled later or not
     * @param share share of all orders of the month; null without any
     */
    record OutletOrders(
            String outlet, long orders, @Nullable Double share) {}

    /**
     * The hours by weekday.
     *
     * @param from first day
     * @param to last day
     * @param visits visits to the store, first and further ones: Monday to Sunday, each by time slot
     * @param calls calls, in the same shape
     */
    record Heat(LocalDate from, LocalDate to, List<List<Long>> visits, List<List<Long>> calls) {}
}
