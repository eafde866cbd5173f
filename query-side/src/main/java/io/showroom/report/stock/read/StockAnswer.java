package io.showroom.report.stock.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The answer of the stock of open prospects at the end of some days.
 *
 * @param position position in the log that it was computed at
 * @param days the days, in order
 */
public record StockAnswer(long position, List<Day> days) {

    /**
     * The stock at the end of a day.
     *
     * @param day the store day
     * @param open number of open prospects
     * @param grades number by grade; "none" for the ungraded
     * @param ordered besides, number ordered and not delivered by order grade; "none" where the scheme has none
     */
    public record Day(LocalDate day, long open, Map<String, Long> grades, Map<String, Long> ordered) {}
}
