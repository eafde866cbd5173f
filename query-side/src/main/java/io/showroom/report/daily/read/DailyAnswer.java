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
 * The daily sales report.
 *
 * @param position position in the log that it was computed at
 * @param day the store day
 * @param nextDay the next day the store is open: until then the plan goes; of several stores the last of these days
 * @param consultants one part for each consultant with anything on it
 * @param checks numbers that two forms must agree on; empty for single consultants
 */
record DailyAnswer(long position, LocalDate day, LocalDate nextDay, List<Part> consultants, List<Check> checks) {

    private static final String USUAL = "promote";

    /** Plans by their purpose; without one they are to promote. */
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
     * @param consultant user key; "none" for what is nobody's
     * @param rows the contacts of the day, by time
     * @param tomorrow what was planned at the day's end until the next open day, appointments included
     * @param foot the foot of the form
     */
    record Part(String consultant, List<DailyContact> rows, List<PlannedAct> tomorrow, Foot foot) {

        /** Key of the store the part is of, whose scheme its grades belong to; null if nothing tells. */
        public @Nullable String store() {
            return Stream.concat(
                            rows.stream().map(DailyContact::store),
                            tomorrow.stream().map(PlannedAct::store))
                    .findFirst()
                    .orElse(null);
        }

        /** The plan by purpose. */
        public Map<String, List<PlannedAct>> byPurpose() {
            return DailyAnswer.byPurpose(tomorrow);
        }

        /** The first lines of the plan by purpose, for a screen. */
        public Map<String, Preview<PlannedAct>> begun() {
            Map<String, Preview<PlannedAct>> begun = new TreeMap<>();
            byPurpose().forEach((purpose, plans) -> begun.put(purpose, Preview.of(plans)));
            return begun;
        }

        /** Tells the access log of the persons on this part. */
        void audit() {
            audit(tomorrow);
        }

        /** Tells the access log of the persons that a screen shows. */
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
     * A follow-up or an appointment planned.
     *
     * @param dueOn the day of the follow-up; that of the appointment if no follow-up is due by then
     * @param followUp whether a follow-up is due
     * @param appointmentAt when they were invited for; null without an appointment by then
     * @param overdue whether its day was over already
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

        /** The same line for somebody who must not see the whole phone number. */
        PlannedAct withPhone(@Nullable String shown) {
            return DailyAnswerPlannedActBuilder.builder(this).phone(shown).build();
        }

        /** The same line for whose it was, and who may not see the prospect any more. */
        PlannedAct unnamed() {
            return DailyAnswerPlannedActBuilder.builder(this)
                    .who(PersonReference.HANDED_OVER)
                    .phone(null)
                    .build();
        }
    }

    /**
     * The foot of the form.
     *
     * @param openByGrade open prospects at the end of the day
     * @param orderedByGrade besides, ordered and not delivered at the end of the day, by order grade; "none" where the
     *     scheme has none
     * @param owners owners held at the end of the day
     * @param ownersByKind the same, each kind for itself
     * @param contactsToday contacts of the day
     * @param contactsThisMonth contacts of the month up to the day
     * @param newProspects customers who came, rang or wrote for the first time
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
     * A number that two forms must agree on.
     *
     * @param check firstVisits: against the visit register; gradeChanges: those with a contact, against all of the
     *     grade histories; plannedContacts: plans of the day that were kept, against the contact status sheet
     * @param here prospects as this form has them
     * @param there prospects as the other form has them
     * @param differing how many prospects they do not agree on
     */
    record Check(String check, long here, long there, long differing) {

        /** Whether they agree. */
        public boolean agrees() {
            return differing == 0;
        }
    }
}
