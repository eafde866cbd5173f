package io.showroom.prospect.write.reschedulefollowup;

import static io.showroom.prospect.write.Events.called;
import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.graded;
import static io.showroom.prospect.write.Events.ordered;
import static io.showroom.prospect.write.Events.scheduled;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.FollowUpRescheduled;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PostponeFollowUpTest {

    @Test
    void canPutOffWithinTheCadence() {
        // Graded B three days ago: the cadence allows eleven more days.
        agreedFor(TODAY.plusDays(2))
                .when(postpone("dueOn", TODAY.plusDays(11), "reason", "travels"))
                .then(postponed(TODAY.plusDays(2), TODAY.plusDays(11)));
    }

    @Test
    void movesToTheNextDayTheStoreIsOpen() {
        agreedFor(TODAY.plusDays(2))
                .closedOn(TODAY.plusDays(5))
                .when(postpone("dueOn", TODAY.plusDays(5), "reason", "travels"))
                .then(postponed(TODAY.plusDays(2), TODAY.plusDays(6)));
    }

    @Test
    void canPutOffAfterAnOrderByTheOrdersOwnCadence() {
        base().given(ordered(daysAgo(1), "B", TODAY.plusDays(6)), scheduled(NOW, TODAY.plusDays(1)))
                .when(postpone("dueOn", TODAY.plusDays(6), "reason", "travels"))
                .then(postponed(TODAY.plusDays(1), TODAY.plusDays(6)));
    }

    @Test
    void cannotPutOffBeyondTheCadence() {
        agreedFor(TODAY.plusDays(2))
                .when(postpone("dueOn", TODAY.plusDays(12), "reason", "travels"))
                .refused(422, "beyondCadence", "dueOn");
        agreedFor(TODAY.plusDays(2))
                .by(of(Role.MANAGER))
                .when(postpone("dueOn", TODAY.plusDays(12), "reason", "travels"))
                .refused(422, "beyondCadence", "dueOn");
    }

    @Test
    void cannotPutOffWithoutAReason() {
        agreedFor(TODAY.plusDays(2))
                .when(postpone("dueOn", TODAY.plusDays(3)))
                .refused(422, "reasonRequired", "reason");
    }

    @Test
    void cannotPutOffWhatIsNotOpen() {
        base().given(called(daysAgo(1), TODAY.plusDays(11)))
                .when(postpone("dueOn", TODAY.plusDays(3), "reason", "travels"))
                .refused(409, "noOpenFollowUp");
        agreedFor(TODAY.plusDays(2))
                .given(declared(NOW, "LOST", "B"), confirmed(NOW, "B"))
                .when(postpone("dueOn", TODAY.plusDays(3), "reason", "travels"))
                .refused(409, "noOpenFollowUp");
    }

    @Test
    void cannotPutOffToAnEarlierOrTheSameDay() {
        agreedFor(TODAY.plusDays(2))
                .when(postpone("dueOn", TODAY.plusDays(2), "reason", "travels"))
                .refused(422, "notLater", "dueOn");
    }

    @Test
    void cannotPutOffIntoThePast() {
        agreedFor(TODAY.minusDays(2))
                .when(postpone("dueOn", TODAY.minusDays(1), "reason", "travels"))
                .refused(422, "past", "dueOn");
    }

    @Test
    void cannotTouchAnothersProspect() {
        agreedFor(TODAY.plusDays(2))
                .by(consultant("c2"))
                .when(postpone("dueOn", TODAY.plusDays(3), "reason", "travels"))
                .refused(403, "notYours");
    }

    @Test
    void cannotPutOffAnythingForSomebodyNeverSeen() {
        new ProspectCase().when(postpone("dueOn", TODAY, "reason", "travels")).refused(404, "noSuchProspect");
    }

    private static ProspectCase base() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(3), null, "B", TODAY.plusDays(11)));
    }

    private static ProspectCase agreedFor(LocalDate day) {
        return base().given(scheduled(daysAgo(3), day));
    }

    private static PostponeFollowUp postpone(Object... fields) {
        return Fill.in(PostponeFollowUp.class, fields);
    }

    private static FollowUpRescheduled postponed(LocalDate from, LocalDate dueOn) {
        return new FollowUpRescheduled(P, "S1", NOW, from, dueOn, "POSTPONED", sealed("reason", "travels"));
    }
}
