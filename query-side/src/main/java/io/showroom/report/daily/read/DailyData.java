package io.showroom.report.daily.read;

import io.showroom.report.daily.read.DailyAnswer.PlannedAct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The data of the daily report of some stores, before it is laid out by consultant.
 *
 * @param contacts the contacts of the day
 * @param month number of contacts in the month up to the day, by consultant
 * @param stock number of open prospects at the end of the day, by consultant and grade
 * @param ordered number ordered and not delivered at the end of the day, by consultant and order grade
 * @param held number of owners held at the end of the day, by consultant and car (empty for one bought here)
 * @param planned what was planned at the end of the day
 * @param registered prospects with a first visit, call or lead that day by the visit register
 * @param kept prospects whose plan for the day the contact status sheets show as kept
 * @param listed prospects of the day's contacts that are on a contact status sheet of the day
 * @param regraded the last grade that replaced another one that day by the grade histories, by prospect id
 */
record DailyData(
        List<DailyContact> contacts,
        Map<String, Long> month,
        Map<String, Map<String, Long>> stock,
        Map<String, Map<String, Long>> ordered,
        Map<String, Map<String, Long>> held,
        List<Owed> planned,
        Set<String> registered,
        Set<String> kept,
        Set<String> listed,
        Map<String, String> regraded) {

    /**
     * A planned act and its consultant.
     *
     * @param consultant user key; "none" for nobody
     * @param nameOrder sort key of the customer's name; null for none
     */
    record Owed(
            String consultant, PlannedAct plan, @Nullable String nameOrder) {}
}
