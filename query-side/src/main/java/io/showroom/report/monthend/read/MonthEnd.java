package io.showroom.report.monthend.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a store's month, with their checks.
 *
 * @param store key of the store
 * @param month the store month
 * @param last its last day so far: today in the present month
 * @param lines the forms, in list order
 * @param days the days up to {@code last}, for the daily reports
 */
public record MonthEnd(String store, YearMonth month, LocalDate last, List<Line> lines, List<Day> days) {

    /**
     * A form.
     *
     * @param report the report's key, as in its address
     * @param consultant user key of the consultant, "none" for nobody; null for a form of the store
     * @param page address of its page
     * @param print address of its print view; null if it is printed day by day
     * @param query its query parameters; null if it is exported day by day
     * @param checks its checks
     */
    public record Line(
            String report,
            @Nullable String consultant,
            String page,
            @Nullable String print,
            @Nullable String query,
            List<Check> checks) {

        /** Returns whether no check found anything. */
        public boolean clean() {
            return checks.stream().allMatch(check -> check.count() == 0);
        }

        /** Returns the address of its file. */
        public String file() {
            return "/api/reports/" + report + "?" + query;
        }
    }

    /**
     * A check of a form.
     *
     * @param code its name; the message key is {@code monthend.check.<code>}
     * @param count number of findings; 0 if there is nothing to do
     * @param href address that lists the findings
     */
    public record Check(String code, long count, String href) {}

    /**
     * A day of the month.
     *
     * @param day the store day
     * @param open whether the store is open
     * @param over whether it is before today
     * @param contacts number of contacts in its daily report
     */
    public record Day(LocalDate day, boolean open, boolean over, long contacts) {

        /** Returns whether the store was open, the day is over, and there are no contacts. */
        public boolean bare() {
            return open && over && contacts == 0;
        }
    }
}
