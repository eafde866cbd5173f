package io.showroom.report.daily.read;

import static io.showroom.testing.Stream.instant;
import static org.assertj.core.api.Assertions.assertThat;

import io.showroom.projection.read.Decryptor;
import io.showroom.projection.read.Timeline;
import io.showroom.prospect.events.AppointmentMade;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.report.daily.read.DailyAnswer.PlannedAct;
import io.showroom.testing.Stream;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlanFoldTest {

    @Test
    void aPlanStandsAtTheEndOfEveryDayUntilItIsDone() {
        Stream prospect = followed("2026-07-03T12:00", "2026-07-06").add(contact("2026-07-06T15:00", "2026-07-06"));
        assertThat(plans(prospect))
                .extracting(plan -> plan.since() + " " + plan.until() + " " + plan.dueOn())
                .containsExactly("2026-07-03 2026-07-06 2026-07-06");
    }

    @Test
    void aPlanMadeAndDoneOnOneDayWasThereAtNoDaysEnd() {
        assertThat(plans(followed("2026-07-03T12:00", "2026-07-03").add(contact("2026-07-03T15:00", "2026-07-03"))))
                .isEmpty();
    }

    @Test
    void aPlanBelongsToTheConsultantAssigned() {
        Stream prospect = followed("2026-07-03T12:00", "2026-07-09").reassign("2026-07-05T09:00", "c2");
        assertThat(plans(prospect))
                .extracting(plan -> plan.since() + " " + plan.consultant())
                .containsExactly("2026-07-03 c1", "2026-07-05 c2");
    }

    @Test
    void reassigningAnOwnerMovesThePlannedCare() {
        Stream owner = Stream.prospect("P-1")
                .visit("2026-07-01T10:00", "c1")
                .capture("2026-07-01T10:20")
                .order("2026-07-01T11:00")
                .deliver("2026-07-02T11:00")
                .add(new FollowUpScheduled(
                        "P-1",
                        "S1",
                        instant("2026-07-02T12:00"),
                        LocalDate.parse("2026-07-09"),
                        "owner-care",
                        null,
                        null))
                .reassign("2026-07-05T09:00", "c2");
        assertThat(plans(owner))
                .extracting(plan -> plan.since() + " " + plan.consultant() + " " + plan.purpose())
                .containsExactly("2026-07-02 c1 owner-care", "2026-07-05 c2 owner-care");
    }

    @Test
    void anActThatChangesNothingOfItProlongsIt() {
        Stream prospect = followed("2026-07-03T12:00", "2026-07-09").testDrive("2026-07-04T09:00");
        assertThat(plans(prospect)).singleElement().satisfies(plan -> {
            assertThat(plan.since()).isEqualTo("2026-07-03");
            assertThat(plan.until()).isEqualTo(PlanPeriod.FOR_EVER);
        });
    }

    @Test
    void whatIsEnteredLateWasPlannedOnTheDaysItWas() {
        Stream prospect = followed("2026-07-03T12:00", "2026-07-06").add(contact("2026-07-05T10:00", "2026-07-06"));
        assertThat(on(prospect, "2026-07-04", "2026-07-06")).isNotNull();
        assertThat(on(prospect, "2026-07-05", "2026-07-06")).isNull();
    }

    @Test
    void theFormHoldsWhatIsDueByTheNextOpenDayAndAppointmentsUntilThen() {
        Stream due = followed("2026-07-03T12:00", "2026-07-06");
        assertThat(on(due, "2026-07-03", "2026-07-04")).isNull();
        PlannedAct tomorrow = on(due, "2026-07-05", "2026-07-06");
        assertThat(tomorrow).isNotNull();
        assertThat(tomorrow.overdue()).isFalse();
        PlannedAct late = on(due, "2026-07-08", "2026-07-09");
        assertThat(late).isNotNull();
        assertThat(late.overdue()).isTrue();

        Stream coming = Stream.prospect("P-2")
                .visit("2026-07-01T10:00", "c1")
                .capture("2026-07-01T10:20")
                .add(new AppointmentMade(
                        "P-2", "S1", instant("2026-07-02T10:00"), instant("2026-07-04T14:00"), "CALL", "c1", null));
        assertThat(on(coming, "2026-07-02", "2026-07-03")).isNull();
        PlannedAct appointment = on(coming, "2026-07-03", "2026-07-04");
        assertThat(appointment).isNotNull();
        assertThat(on(coming, "2026-07-04", "2026-07-05")).as("past").isNull();
        assertThat(appointment.followUp()).isFalse();
        assertThat(appointment.appointmentAt()).isEqualTo(instant("2026-07-04T14:00"));
        assertThat(on(coming.visit("2026-07-03T16:00", "c1"), "2026-07-03", "2026-07-04"))
                .isNull();
    }

    private static Stream followed(String when, String dueOn) {
        return Stream.prospect("P-1")
                .visit("2026-07-01T10:00", "c1")
                .capture("2026-07-01T10:20")
                .add(new FollowUpScheduled("P-1", "S1", instant(when), LocalDate.parse(dueOn), null, null, null));
    }

    private static FollowUpCompleted contact(String when, String dueOn) {
        return ContactFoldTest.contact(when, dueOn);
    }

    private static List<PlanPeriod> plans(Stream prospect) {
        return PlanFold.of(timeline(prospect));
    }

    private static @Nullable PlannedAct on(Stream prospect, String day, String nextDay) {
        LocalDate on = LocalDate.parse(day);
        Timeline timeline = timeline(prospect);
        return PlanFold.of(timeline).stream()
                .filter(plan -> plan.holds(on))
                .findFirst()
                .flatMap(plan -> Plans.of(
                        timeline.prospectId(), timeline.store(), plan, null, null, on, LocalDate.parse(nextDay)))
                .orElse(null);
    }

    private static Timeline timeline(Stream prospect) {
        return Timeline.of(prospect.events(), Decryptor.NOTHING);
    }
}
