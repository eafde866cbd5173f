package io.showroom.report.daily.read;

import io.showroom.report.daily.read.DailyAnswer.PlannedAct;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the daily report of some stores is made of, wherever it was found.
 *
 * @param contacts the contacts of the day
 * @param month by consultant, how many contacts there were in the month up to the day
 * @param stock by consultant and grade, how many were open at the end of the day
 * @param ordered by consultant and order grade, how many had ordered and not taken delivery at the end of the day
 * @param held by consultant and car (empty for one bought here), how many owners were held at the end of the day
 * @param planned what was planned at the end of the day
 * @param registered prospects whom the visit register has as coming, ringing or writing for the first time that day
 * @param kept prospects whose plan for the day the contact status sheets show as kept
 * @param listed those of the day's prospects who stand on a contact status sheet of the day
 * @param regraded by prospect who was given a grade in place of another that day, the last one, as grade histories have
 *     it
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
     * A follow-up or an appointment, and whose it is.
     *
     * @param consultant user key; "none" for nobody
     * @param nameOrder the customer's place among names; null for none
     */
    record Owed(
            String consultant, PlannedAct plan, @Nullable String nameOrder) {}
}
