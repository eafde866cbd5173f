package io.showroom.report.daily.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.prospect.read.AuditedAccess;
import io.showroom.prospect.read.PersonReference;
import io.showroom.report.owners.read.OwnersByKind;
import io.showroom.screen.read.Preview;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the daily sales report.
 *
 * @param position position in the log that it was computed at
 * @param day the store day
 * @param nextDay the last day of the plan: the next day the store is open; of several stores the last of these days
 * @param consultants one part for each consultant with any figure
 * @param checks numbers that must agree with other forms; empty if a single consultant is asked for
 */
record DailyAnswer(long position, LocalDate day, LocalDate nextDay, List<Part> consultants, List<Check> checks) {

    private static final String USUAL = "promote";

    /** Returns the plans by purpose code; without one they count as {@code promote}. */
    static Map<String, List<PlannedAct>> byPurpose(List<PlannedAct> plans) {
        Map<String, List<PlannedAct>> byPurpose = new TreeMap<>();
        plans.forEach(plan -> byPurpose
                .computeIfAbsent(plan.purpose() == null ? USUAL : plan.purpose(), purpose -> new ArrayList<>())
                .add(plan));
        return byPurpose;
    }

    /**
     * A consultant's part.
     *
     * @param consultant user key; "none" for nobody's
     * @param rows the contacts of the day, by time
     * @param tomorrow what was planned at the day's end until the next open day, including appointments
     * @param foot the foot of the form
     */
    record Part(String consultant, List<DailyContact> rows, List<PlannedAct> tomorrow, Foot foot) {

        /** Returns the key of the store whose scheme the grades belong to; null if the part has no row and no plan. */
        public @Nullable String store() {
            return Stream.concat(
                            rows.stream().map(DailyContact::store),
                            tomorrow.stream().map(PlannedAct::store))
                    .findFirst()
                    .orElse(null);
        }

        /** Returns the plan by purpose code. */
        public Map<String, List<PlannedAct>> byPurpose() {
            return DailyAnswer.byPurpose(tomorrow);
        }

        /** Returns the first lines of the plan by purpose code, as the page shows them. */
        public Map<String, Preview<PlannedAct>> begun() {
            Map<String, Preview<PlannedAct>> begun = new TreeMap<>();
            byPurpose().forEach((purpose, plans) -> begun.put(purpose, Preview.of(plans)));
            return begun;
        }

        /** Records the persons of this part as audited accesses. */
        void audit() {
            audit(tomorrow);
        }

        /** Records the persons that the page shows as audited accesses; the page shows no phone numbers of the plan. */
        void toldOnScreen() {
            audit(begun().values().stream()
                    .flatMap(plans -> plans.lines().stream())
                    .map(plan -> plan.withPhone(null))
                    .toList());
        }

        private void audit(List<PlannedAct> plans) {
            rows.forEach(row -> AuditedAccess.person(
                    row.prospectId(), row.who().name(), row.personal().phone()));
            plans.forEach(
                    plan -> AuditedAccess.person(plan.prospectId(), plan.who().name(), plan.phone()));
        }
    }

    /**
     * A planned follow-up or appointment.
     *
     * @param dueOn store day of the follow-up; that of the appointment if no follow-up is due by then
     * @param followUp whether a follow-up is due
     * @param appointmentAt the appointment; null if there is none in the days of the plan
     * @param overdue whether the follow-up was due before the report's day
     */
    @RecordBuilder
    record PlannedAct(
            String prospectId,
            String store,
            LocalDate dueOn,
            boolean followUp,
            @Nullable Instant appointmentAt,
            @Nullable String purpose,
            @Nullable String channel,
            @JsonUnwrapped PersonReference who,
            @Nullable String phone,
            @Nullable String grade,
            @Nullable String model,
            boolean overdue) {

        /** Returns the same line with another phone number, or none. */
        PlannedAct withPhone(@Nullable String shown) {
            return DailyAnswerPlannedActBuilder.builder(this).phone(shown).build();
        }

        /** Returns the same line without the person, for a reader who may no longer see the prospect. */
        PlannedAct unnamed() {
            return DailyAnswerPlannedActBuilder.builder(this)
                    .who(PersonReference.HANDED_OVER)
                    .phone(null)
                    .build();
        }
    }

    /**
     * The foot of the form, for one consultant.
     *
     * @param openByGrade open prospects at the end of the day, by grade
     * @param orderedByGrade ordered and not delivered at the end of the day, by order grade; "none" where the scheme
     *     has none
     * @param owners owners held at the end of the day
     * @param ownersByKind the same, by kind of owner
     * @param contactsToday contacts of the day
     * @param contactsThisMonth contacts of the month up to the day
     * @param newProspects contacts of the day that were a customer's first visit, call or lead
     * @param plannedDone planned follow-ups done that day
     * @param plannedOpen follow-ups due by that day and not done at its end
     */
    record Foot(
            Map<String, Long> openByGrade,
            Map<String, Long> orderedByGrade,
            long owners,
            @JsonUnwrapped OwnersByKind ownersByKind,
            long contactsToday,
            long contactsThisMonth,
            long newProspects,
            long plannedDone,
            long plannedOpen) {}

    /**
     * A number that must agree with another form.
     *
     * @param check firstVisits: against the visit register; gradeChanges: those with a contact, against all of the
     *     grade histories; plannedContacts: plans of the day that were kept, against the contact status sheet
     * @param here number of prospects by this form
     * @param there number of prospects by the other form
     * @param differing number of prospects that only one of them has
     */
    record Check(String check, long here, long there, long differing) {

        /** Whether they agree. */
        public boolean agrees() {
            return differing == 0;
        }
    }
}
