package io.showroom.prospect.write.cancelorder;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.delivered;
import static io.showroom.prospect.write.Events.graded;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.write.Events;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.TestRules;
import org.junit.jupiter.api.Test;

class CancelOrderTest {

    @Test
    void returnsToTheGradeThatTheConsultantNames() {
        wasOrdered()
                .when(cancel("reason", "loan refused", "grade", "B"))
                .then(new OrderCancelled(
                        P, "S1", NOW, "HABC", 1, "O", "B", TODAY.plusDays(14), sealed("reason", "loan refused")));
    }

    @Test
    void namesAGradeOfTheSchemeInForce() {
        wasOrdered()
                .gradingBy(TestRules.P_SCALE, TODAY)
                .when(cancel("reason", "r", "grade", "P3"))
                .then(new OrderCancelled(
                        P, "S1", NOW, "P-scale", 3, "O", "P3", TODAY.plusDays(7), sealed("reason", "r")));
        wasOrdered()
                .gradingBy(TestRules.P_SCALE, TODAY)
                .when(cancel("reason", "r", "grade", "B"))
                .refused(422, "unknownGrade", "grade");
    }

    @Test
    void cannotCancelWithoutAReasonOrAGrade() {
        wasOrdered().when(cancel("grade", "B")).refused(400, "required", "reason");
        wasOrdered().when(cancel("reason", "r")).refused(400, "required", "grade");
    }

    @Test
    void cannotReturnToAGradeThatIsNoneOrStandsForAnOrder() {
        wasOrdered().when(cancel("reason", "r", "grade", "Z")).refused(422, "unknownGrade", "grade");
        wasOrdered().when(cancel("reason", "r", "grade", "O")).refused(422, "unknownGrade", "grade");
    }

    @Test
    void cannotCancelWhatWasNotOrdered() {
        new ProspectCase()
                .given(visited(daysAgo(10), "c1"), captured(daysAgo(9), "c1"))
                .when(cancel("reason", "r", "grade", "B"))
                .refused(409, "noOrder");
    }

    @Test
    void cannotCancelWhatWasDelivered() {
        wasOrdered()
                .given(delivered(daysAgo(1)))
                .when(cancel("reason", "r", "grade", "B"))
                .refused(409, "delivered");
    }

    @Test
    void cannotCancelBeforeTheOrder() {
        wasOrdered()
                .when(cancel("reason", "r", "grade", "B", "occurredAt", daysAgo(4)))
                .refused(409, "laterActExists");
    }

    @Test
    void cannotTouchAnothersProspect() {
        wasOrdered()
                .by(consultant("c2"))
                .when(cancel("reason", "r", "grade", "B"))
                .refused(403, "notYours");
    }

    @Test
    void cannotCancelAnythingForSomebodyNeverSeen() {
        new ProspectCase().when(cancel("reason", "r", "grade", "B")).refused(404, "noSuchProspect");
    }

    @Test
    void canImportACancellationOfWhichNothingIsTold() {
        wasOrdered()
                .imported("row")
                .when(cancel("occurredAt", daysAgo(2)))
                .then(new OrderCancelled(P, "S1", daysAgo(2), "HABC", 1, "O", null, null, null));
    }

    private static ProspectCase wasOrdered() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(8), null, "A", TODAY.minusDays(1)),
                        Events.ordered(daysAgo(3), "A", TODAY.plusDays(4)));
    }

    private static CancelOrder cancel(Object... fields) {
        return Fill.in(CancelOrder.class, fields);
    }
}
