package io.showroom.prospect.write.schedulefollowup;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.delivered;
import static io.showroom.prospect.write.Events.graded;
import static io.showroom.prospect.write.Events.ordered;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.TestRules;
import io.showroom.staff.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ScheduleFollowUpTest {

    @Test
    void canAgreeOnADayWithinTheCadence() {
        wasGraded("A")
                .when(schedule(
                        "dueOn",
                        TODAY.plusDays(7),
                        "purpose",
                        "promote",
                        "channel",
                        ContactChannel.HOME,
                        "reason",
                        "bring papers"))
                .then(new FollowUpScheduled(
                        P, "S1", NOW, TODAY.plusDays(7), "promote", "HOME", sealed("reason", "bring papers")));
    }

    @Test
    void canAgreeOnToday() {
        wasGraded("A").when(schedule("dueOn", TODAY)).then(due(TODAY));
    }

    @Test
    void movesToTheNextDayTheStoreIsOpen() {
        wasGraded("A")
                .closedOn(TODAY.plusDays(3))
                .when(schedule("dueOn", TODAY.plusDays(3)))
                .then(due(TODAY.plusDays(4)));
    }

    @Test
    void mayBeTheDayAfterAClosingDayOnWhichTheCadenceEnds() {
        wasGraded("A")
                .closedOn(TODAY.plusDays(7))
                .when(schedule("dueOn", TODAY.plusDays(8)))
                .then(due(TODAY.plusDays(8)));
    }

    @Test
    void canAgreeOnAnyDayWithSomebodyNotGradedYet() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c1"))
                .when(schedule("dueOn", TODAY.plusDays(200)))
                .then(due(TODAY.plusDays(200)));
    }

    @Test
    void canGoBeyondTheCadenceAsAManager() {
        wasGraded("A")
                .by(of(Role.MANAGER))
                .when(schedule("dueOn", TODAY.plusDays(60)))
                .then(due(TODAY.plusDays(60)));
    }

    @Test
    void canFollowUpAnOrder() {
        wasOrdered().when(schedule("dueOn", TODAY.plusDays(7))).then(due(TODAY.plusDays(7)));
        wasOrdered().when(schedule("dueOn", TODAY.plusDays(8))).refused(422, "beyondCadence", "dueOn");
    }

    @Test
    void cannotGoBeyondTheCadence() {
        wasGraded("H").when(schedule("dueOn", TODAY.plusDays(3))).refused(422, "beyondCadence", "dueOn");
        wasGraded("A").when(schedule("dueOn", TODAY.plusDays(8))).refused(422, "beyondCadence", "dueOn");
        wasGraded("C").when(schedule("dueOn", TODAY.plusDays(31))).refused(422, "beyondCadence", "dueOn");
        new ProspectCase()
                .gradingBy(TestRules.P_SCALE)
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(1), null, "P2", TODAY.plusDays(3)))
                .when(schedule("dueOn", TODAY.plusDays(5)))
                .refused(422, "beyondCadence", "dueOn");
    }

    @Test
    void cannotAgreeOnADayThatHasPassedInTheStore() {
        wasGraded("A").when(schedule("dueOn", TODAY.minusDays(1))).refused(422, "past", "dueOn");
        wasGraded("A")
                .by(of(Role.MANAGER))
                .when(schedule("dueOn", TODAY.minusDays(1)))
                .refused(422, "past", "dueOn");
    }

    @Test
    void cannotFollowUpAClosedProspect() {
        wasGraded("A")
                .given(declared(daysAgo(1), "FROZEN", "A"), confirmed(NOW, "A"))
                .when(schedule("dueOn", TODAY))
                .refused(409, "closed");
    }

    @Test
    void canAgreeOnOwnerCareWithAnOwnerOnAnyDayToCome() {
        wasOrdered()
                .given(delivered(NOW))
                .when(schedule("dueOn", TODAY.plusDays(335)))
                .then(due(TODAY.plusDays(335)));
        wasOrdered()
                .given(delivered(NOW))
                .when(schedule("dueOn", TODAY.minusDays(1)))
                .refused(422, "past", "dueOn");
    }

    @Test
    void cannotUseAPurposeThatTheListDoesNotOffer() {
        wasGraded("A").when(schedule("dueOn", TODAY, "purpose", "nap")).refused(422, "unknownCode", "purpose");
    }

    @Test
    void cannotTouchAnothersProspect() {
        wasGraded("A").by(consultant("c2")).when(schedule("dueOn", TODAY)).refused(403, "notYours");
    }

    @Test
    void cannotFollowUpSomebodyNeverSeen() {
        new ProspectCase().when(schedule("dueOn", TODAY)).refused(404, "noSuchProspect");
    }

    private static ProspectCase wasGraded(String grade) {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(5), null, grade, TODAY.plusDays(2)));
    }

    private static ProspectCase wasOrdered() {
        return wasGraded("A").given(ordered(daysAgo(4), "A", TODAY.plusDays(3)));
    }

    private static ScheduleFollowUp schedule(Object... fields) {
        return Fill.in(ScheduleFollowUp.class, fields);
    }

    private static FollowUpScheduled due(LocalDate day) {
        return new FollowUpScheduled(P, "S1", NOW, day, null, null, null);
    }
}
