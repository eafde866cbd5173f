package io.showroom.report.daily.read;

import io.showroom.prospect.read.Disclosed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The daily sales report.
 *
 * @param position position in the log that it was computed at
 * @param day the store day
 * @param consultants one part for each consultant with anything on it
 * @param checks numbers that two forms must agree on; empty for past knowledge and for single consultants
 */
record DailyReport(long position, LocalDate day, List<Part> consultants, List<Check> checks) {

    /** The same report, of whose persons the access log is told. */
    DailyReport told() {
        consultants.forEach(Part::told);
        return this;
    }

    /**
     * A consultant's part.
     *
     * @param consultant user key; "none" for what is nobody's
     * @param rows the contacts of the day, by time
     * @param tomorrow what is planned for the next day, by purpose; empty for past knowledge
     * @param foot the foot of the form
     */
    record Part(String consultant, List<DailyContact> rows, List<Plan> tomorrow, Foot foot) {

        /** Tells the access log of the persons on this part. */
        void told() {
            rows.forEach(row -> Disclosed.person(row.prospectId(), row.name(), row.phone()));
            tomorrow.forEach(plan -> Disclosed.person(plan.prospectId(), plan.name(), plan.phone()));
        }
    }

    /**
     * A follow-up planned.
     *
     * @param overdue whether its day is over already
     */
    record Plan(
            String prospectId,
            String store,
            LocalDate dueOn,
            @Nullable String purpose,
            @Nullable String channel,
            @Nullable String name,
            @Nullable String phone,
            @Nullable String grade,
            @Nullable String model,
            boolean overdue) {}

    /**
     * The foot of the form.
     *
     * @param openByGrade open prospects at the end of the day
     * @param contactsToday contacts of the day
     * @param contactsThisMonth contacts of the month up to the day
     * @param newProspects customers who came, rang or wrote for the first time
     * @param plannedDone planned follow-ups done that day
     * @param plannedOpen follow-ups due by that day and not done; null for past days and past knowledge
     */
    record Foot(
            Map<String, Long> openByGrade,
            long contactsToday,
            long contactsThisMonth,
            long newProspects,
            long plannedDone,
            @Nullable Long plannedOpen) {}

    /**
     * A number that two forms must agree on.
     *
     * @param check firstVisits: against the visit register
     * @param here as this form has it
     * @param there as the other form has it
     */
    record Check(String check, long here, long there) {

        /** Whether they agree. */
        public boolean agrees() {
            return here == there;
        }
    }
}
