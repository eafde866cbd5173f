package io.showroom.prospect.write.reschedulefollowup;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.graded;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class AdvanceFollowUpTest {

    @Test
    void canBringForward() {
        due().when(advance("dueOn", TODAY, "reason", "asked for it")).then(advanced(TODAY));
    }

    @Test
    void movesToTheNextDayTheStoreIsOpen() {
        due().closedOn(TODAY.plusDays(1))
                .when(advance("dueOn", TODAY.plusDays(1), "reason", "asked for it"))
                .then(advanced(TODAY.plusDays(2)));
    }

    @Test
    void cannotBringForwardToADayThatIsNotEarlier() {
        due().when(advance("dueOn", TODAY.plusDays(3), "reason", "r")).refused(422, "notEarlier", "dueOn");
        due().when(advance("dueOn", TODAY.plusDays(4), "reason", "r")).refused(422, "notEarlier", "dueOn");
        due().closedOn(TODAY.plusDays(2))
                .when(advance("dueOn", TODAY.plusDays(2), "reason", "r"))
                .refused(422, "notEarlier", "dueOn");
    }

    @Test
    void cannotBringForwardWithoutAReason() {
        due().when(advance("dueOn", TODAY)).refused(422, "reasonRequired", "reason");
    }

    @Test
    void cannotBringForwardIntoThePast() {
        due().when(advance("dueOn", TODAY.minusDays(1), "reason", "r")).refused(422, "past", "dueOn");
    }

    @Test
    void cannotBringForwardWhatIsNotOpen() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"))
                .when(advance("dueOn", TODAY, "reason", "r"))
                .refused(409, "noOpenFollowUp");
        due().given(declared(NOW, "LOST", "B"), confirmed(NOW, "B"))
                .when(advance("dueOn", TODAY, "reason", "r"))
                .refused(409, "noOpenFollowUp");
    }

    @Test
    void cannotTouchAnothersProspect() {
        due().by(consultant("c2")).when(advance("dueOn", TODAY, "reason", "r")).refused(403, "notYours");
    }

    @Test
    void cannotBringForwardAnythingForSomebodyNeverSeen() {
        new ProspectCase().when(advance("dueOn", TODAY, "reason", "r")).refused(404, "noSuchProspect");
    }

    /** Due in three days. */
    private static ProspectCase due() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(4), null, "A", TODAY.plusDays(3)));
    }

    private static AdvanceFollowUp advance(Object... fields) {
        return Fill.in(AdvanceFollowUp.class, fields);
    }

    private static FollowUpRescheduled advanced(LocalDate dueOn) {
        return new FollowUpRescheduled(
                P, "S1", NOW, TODAY.plusDays(3), dueOn, "ADVANCED", sealed("reason", "asked for it"));
    }
}
