package io.showroom.report.traffic.read;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.showroom.report.monthclose.read.ClosedFigures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The traffic statistics of a month.
 *
 * @param position position in the log that they were computed at
 * @param month the month, as 2026-03
 * @param slots the time slots that first visits are counted in
 * @param visits visits to the store
 * @param calls calls
 * @param leads online leads
 * @param orders orders of the month by outlet
 * @param heat visits and calls by hour and weekday
 * @param closed the month as each store closed it, and what was entered later; empty while no store has
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
     * One channel.
     *
     * @param days a line for each day of the month
     * @param total all days together
     * @param dailyAverage total ÷ days of the month that have come; null in a month yet to come
     * @param previousMonth the total of the month before
     * @param change total − that of the month before
     */
    record Block(
            List<Line<Long>> days,
            Line<Long> total,
            @Nullable Line<Double> dailyAverage,
            Line<Long> previousMonth,
            Line<Long> change) {}

    /**
     * The figures of a day or a sum.
     *
     * @param day the store's day; null for a sum
     * @param slots first visits by time slot
     * @param first first visits
     * @param again further visits
     * @param captured of the first visits, whose details were held by the end of the day
     * @param grades first grades given, by grade
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
     * @param outlet SHOWROOM, where nothing else was said, or SECONDARY
     * @param orders orders, cancelled later or not
     * @param share of all orders of the month; null without any
     */
    record OutletOrders(
            String outlet, long orders, @Nullable Double share) {}

    /**
     * Hours by weekday.
     *
     * @param from first day
     * @param to last day
     * @param visits visits to the store, first and again: Monday to Sunday, each by time slot
     * @param calls calls, likewise
     */
    record Heat(LocalDate from, LocalDate to, List<List<Long>> visits, List<List<Long>> calls) {}
}
