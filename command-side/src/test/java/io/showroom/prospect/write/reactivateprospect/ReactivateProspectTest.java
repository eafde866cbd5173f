package io.showroom.prospect.write.reactivateprospect;

import static io.showroom.prospect.write.Events.cancelled;
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
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.ProspectReactivated;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.TestRules;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReactivateProspectTest {

    @Test
    void isOpenAgainWithTheLastGradeAndTakesItsNumberBack() {
        base().given(declared(daysAgo(3), "FROZEN", "A"), confirmed(daysAgo(2), "A"))
                .when(reactivate("comment", "new budget"))
                .then(again("A", "A", TODAY.plusDays(7), sealed("comment", "new budget")))
                .phones("reclaim");
    }

    @Test
    void takesTheGradeThatACancelledOrderLeftIt() {
        base().given(
                        ordered(daysAgo(7), "A", TODAY),
                        cancelled(daysAgo(6), "C", TODAY.plusDays(24)),
                        declared(daysAgo(3), "LOST", "C"),
                        confirmed(daysAgo(2), "C"))
                .when(reactivate())
                .then(again("C", "C", TODAY.plusDays(30), null));
    }

    @Test
    void isUngradedIfItNeverHadAGradeOrTheSchemeHasItNoMore() {
        new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        declared(daysAgo(3), "LOST", null),
                        confirmed(daysAgo(2), null))
                .when(reactivate())
                .then(again(null, null, null, null));
        base().given(declared(daysAgo(3), "LOST", "A"), confirmed(daysAgo(2), "A"))
                .gradingBy(TestRules.P_SCALE, TODAY)
                .when(reactivate())
                .then(new ProspectReactivated(P, "S1", NOW, "P-scale", 3, "A", null, null, null));
    }

    @Test
    void cannotReactivateWhatIsOpen() {
        base().when(reactivate()).refused(409, "notClosed");
        base().given(declared(daysAgo(3), "LOST", "A")).when(reactivate()).refused(409, "notClosed");
        base().given(ordered(daysAgo(3), "A", TODAY.plusDays(4)))
                .when(reactivate())
                .refused(409, "notClosed");
    }

    @Test
    void cannotReactivateAnOwner() {
        base().given(ordered(daysAgo(3), "A", TODAY.plusDays(4)), delivered(daysAgo(2)))
                .when(reactivate())
                .refused(409, "delivered");
    }

    @Test
    void cannotComeBackBeforeTheDefeatOrItsConfirmation() {
        base().given(declared(daysAgo(5), "LOST", "A"), confirmed(daysAgo(2), "A"))
                .when(reactivate("occurredAt", daysAgo(6)))
                .refused(409, "laterActExists");
        base().given(declared(daysAgo(5), "LOST", "A"), confirmed(daysAgo(2), "A"))
                .when(reactivate("occurredAt", daysAgo(3)))
                .refused(409, "laterActExists");
    }

    @Test
    void cannotComeBackWhenAnotherHasTheNumber() {
        base().given(declared(daysAgo(3), "LOST", "A"), confirmed(daysAgo(2), "A"))
                .givenPhoneTaken("+8613800138000")
                .when(reactivate())
                .refused(409, "duplicatePhoneReactivated");
    }

    @Test
    void cannotTouchAnothersProspect() {
        base().given(declared(daysAgo(3), "LOST", "A"), confirmed(daysAgo(2), "A"))
                .by(consultant("c2"))
                .when(reactivate())
                .refused(403, "notYours");
    }

    @Test
    void cannotReactivateSomebodyNeverSeen() {
        new ProspectCase().when(reactivate()).refused(404, "noSuchProspect");
    }

    private static ProspectCase base() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(8), null, "A", TODAY.minusDays(1)));
    }

    private static ReactivateProspect reactivate(Object... fields) {
        return Fill.in(ReactivateProspect.class, fields);
    }

    private static ProspectReactivated again(
            @Nullable String from, @Nullable String grade, @Nullable LocalDate dueOn, @Nullable String sealed) {
        return new ProspectReactivated(P, "S1", NOW, "HABC", 1, from, grade, dueOn, sealed);
    }
}
