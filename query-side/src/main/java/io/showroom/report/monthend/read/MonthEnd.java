package io.showroom.report.monthend.read;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a store's month.
 *
 * @param store key of the store
 * @param month the store month
 * @param last its last day so far: today within the present month
 * @param lines the forms, in the order of the list
 * @param days the days of the month so far, for the daily reports
 */
public record MonthEnd(String store, YearMonth month, LocalDate last, List<Line> lines, List<Day> days) {

    /**
     * A form.
     *
     * @param report the report's name as in its address
     * @param consultant whose it is, "none" for nobody's; null if it is the store's
     * @param page where it is looked at
     * @param print where it is printed; null if it is printed day by day
     * @param query its parameters; null if it is taken out day by day
     * @param checks what was checked
     */
    public record Line(
            String report,
            @Nullable String consultant,
            String page,
            @Nullable String print,
            @Nullable String query,
            List<Check> checks) {

        /** Whether nothing was found. */
        public boolean clean() {
            return checks.stream().allMatch(check -> check.count() == 0);
        }

        /** The address of its file. */
        public String file() {
            return "/api/reports/" + report + "?" + query;
        }
    }

    /**
     * Something that was checked.
     *
     * @param code names it: its text is {@code monthend.check.<code>}
     * @param count how many were found; 0 is as it should be
     * @param href where they are found
     */
    public record Check(String code, long count, String href) {}

    /**
     * A day of the month.
     *
     * @param day the store day
     * @param open whether the store is open
     * @param over whether it is over: today may still have its contacts
     * @param contacts how many contacts its daily report has
     */
    public record Day(LocalDate day, boolean open, boolean over, long contacts) {

        /** Whether a day that should have contacts has none. */
        public boolean bare() {
            return open && over && contacts == 0;
        }
    }
}
