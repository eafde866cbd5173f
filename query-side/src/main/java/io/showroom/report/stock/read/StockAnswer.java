package io.showroom.report.stock.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The stock of open prospects at the end of some days.
 *
 * @param position position in the log that it was computed at
 * @param days the days, in order
 */
public record StockAnswer(long position, List<Day> days) {

    /**
     * The stock at the end of a day.
     *
     * @param day the store day
     * @param open all open prospects
     * @param grades how many of each grade; "none" for those without
     * @param ordered besides, how many had ordered and not taken delivery, by order grade; "none" where the scheme has
     *     none
     */
    public record Day(LocalDate day, long open, Map<String, Long> grades, Map<String, Long> ordered) {}
}
