package io.showroom.report.daily.read;

import io.showroom.prospect.read.Disclosed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The daily sales report.
 *
 * @param position position in the log that it was computed at
 * @param day the store day
 * @param nextDay the next day the store is open: until then the plan goes; of several stores the last of these days
 * @param consultants one part for each consultant with anything on it
 * @param checks numbers that two forms must agree on; empty for past knowledge and for single consultants
 */
record DailyReport(long position, LocalDate day, LocalDate nextDay, List<Part> consultants, List<Check> checks) {

    private static final String USUAL = "promote";

    /** Plans by their purpose; without one they are to promote. */
    static Map<String, List<Plan>> byPurpose(List<Plan> plans) {
        Map<String, List<Plan>> byPurpose = new TreeMap<>();
        plans.forEach(plan -> byPurpose
                .computeIfAbsent(plan.purpose() == null ? USUAL : plan.purpose(), purpose -> new ArrayList<>())
                .add(plan));
        return byPurpose;
    }

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
     * @param tomorrow what is planned until the next open day, appointments included; empty for past knowledge
     * @param foot the foot of the form
     */
    record Part(String consultant, List<DailyContact> rows, List<Plan> tomorrow, Foot foot) {

        /** Key of the store the part is of, whose scheme its grades belong to; null if nothing tells. */
        public @Nullable String store() {
            return Stream.concat(
                            rows.stream().map(DailyContact::store),
                            tomorrow.stream().map(Plan::store))
                    .findFirst()
                    .orElse(null);
        }

        /** The plan by purpose. */
        public Map<String, List<Plan>> byPurpose() {
            return DailyReport.byPurpose(tomorrow);
        }

        /** Tells the access log of the persons on this part. */
        void told() {
            rows.forEach(row -> Disclosed.person(row.prospectId(), row.name(), row.phone()));
            tomorrow.forEach(plan -> Disclosed.person(plan.prospectId(), plan.name(), plan.phone()));
        }
    }

    /**
     * A follow-up or an appointment planned.
     *
     * @param dueOn the day of the follow-up; that of the appointment if no follow-up is due by then
     * @param followUp whether a follow-up is due
     * @param appointmentAt when they were invited for; null without an appointment by then
     * @param overdue whether its day is over already
     */
    record Plan(
            String prospectId,
            String store,
            LocalDate dueOn,
            boolean followUp,
            @Nullable Instant appointmentAt,
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
