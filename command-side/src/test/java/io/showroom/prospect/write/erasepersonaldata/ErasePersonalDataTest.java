package io.showroom.prospect.write.erasepersonaldata;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.graded;
import static io.showroom.prospect.write.Events.ordered;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;

import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.OrderCancelled;
import io.showroom.prospect.events.PersonalDataErased;
import io.showroom.prospect.events.ProspectReassigned;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.ProspectCommand;
import io.showroom.prospect.write.cancelorder.CancelOrder;
import io.showroom.prospect.write.capturecontact.CaptureContact;
import io.showroom.prospect.write.confirmdefeat.ConfirmDefeat;
import io.showroom.prospect.write.gradeprospect.GradeProspect;
import io.showroom.prospect.write.makeappointment.MakeAppointment;
import io.showroom.prospect.write.placeorder.PlaceOrder;
import io.showroom.prospect.write.reassignprospect.ReassignProspect;
import io.showroom.prospect.write.recordcontact.RecordContact;
import io.showroom.prospect.write.registervisit.RegisterVisit;
import io.showroom.prospect.write.registervisit.VisitChannel;
import io.showroom.prospect.write.reviewcontact.ReviewContact;
import io.showroom.prospect.write.schedulefollowup.ScheduleFollowUp;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasePersonalDataTest {

    private static final Actor ADMINISTRATOR = new Actor("admin", Set.of(Role.ADMINISTRATOR), null);
    private static final PersonalDataErased ERASED = new PersonalDataErased(P, "S1", daysAgo(0), null, false, null);

    @Test
    void canEraseWhosesoeverProspectAndKeepsTheRequest() {
        known().by(ADMINISTRATOR)
                .when(erase("receivedOn", TODAY.minusDays(2)))
                .then(new PersonalDataErased(
                        P,
                        "S1",
                        NOW,
                        TODAY.minusDays(2),
                        false,
                        "erasure:" + P + "{reason=consent withdrawn, requestedBy=letter 17}"))
                .destroyed(P);
    }

    @Test
    void canEraseAVisitorWithoutDetails() {
        new ProspectCase()
                .given(visited(daysAgo(1), null))
                .by(ADMINISTRATOR)
                .when(erase())
                .then(new PersonalDataErased(
                        P,
                        "S1",
                        NOW,
                        null,
                        false,
                        "erasure:" + P + "{reason=consent withdrawn, requestedBy=letter 17}"));
    }

    @Test
    void doneTwiceChangesNothingButRemovesWhatIsLeft() {
        erased().by(ADMINISTRATOR).when(erase()).thenNothing().destroyed(P);
    }

    @Test
    void aKeyThatABackupBroughtBackIsDestroyedAgain() {
        erased().givenKeyRestored()
                .by(Actor.SYSTEM)
                .when(erase("reapplied", true))
                .then(new PersonalDataErased(P, "S1", NOW, null, true, null))
                .destroyed(P);
    }

    @Test
    void cannotBeDoneByAnybodyElse() {
        for (Role role : Role.values()) {
            if (role != Role.ADMINISTRATOR) {
                known().by(of(role)).when(erase()).refused(403, "role");
            }
        }
    }

    @Test
    void cannotStandOnARequestOfTomorrow() {
        known().by(ADMINISTRATOR).when(erase("receivedOn", TODAY.plusDays(1))).refused(422, "future", "receivedOn");
    }

    @Test
    void cannotEraseInTheFuture() {
        known().by(ADMINISTRATOR).when(erase("occurredAt", NOW.plusSeconds(60))).refused(422, "future", "occurredAt");
    }

    @Test
    void cannotEraseAnUnknownProspect() {
        new ProspectCase().by(ADMINISTRATOR).when(erase()).refused(404, "noSuchProspect");
    }

    @Test
    void nobodyIsContactedOrWrittenAboutAfterwards() {
        List<ProspectCommand> acts = List.of(
                Fill.in(CaptureContact.class, "name", "Wang", "phone", "13800138000"),
                Fill.in(RecordContact.class, "channel", ContactChannel.CALL, "account", "talked"),
                Fill.in(RegisterVisit.class, "store", "S1", "channel", VisitChannel.WALK_IN, "prospectId", P),
                Fill.in(GradeProspect.class, "grade", "A", "reason", "r"),
                Fill.in(ScheduleFollowUp.class, "dueOn", TODAY.plusDays(1)),
                Fill.in(MakeAppointment.class),
                Fill.in(ReviewContact.class, "contact", "x", "comment", "c"),
                Fill.in(PlaceOrder.class, "model", "M1", "price", BigDecimal.TEN));
        for (ProspectCommand act : acts) {
            erased().by(of(Role.MANAGER)).when(act).refused(409, "erased");
        }
    }

    @Test
    void whatIsOpenCanStillBeClosedAndNothingWrittenIsKept() {
        erased().given(declared(daysAgo(0), "INVALID", "A"))
                .by(of(Role.MANAGER))
                .when(Fill.in(ConfirmDefeat.class, "comment", "Mr Wang asked us"))
                .then(ids -> new DefeatConfirmed(P, "S1", NOW, ids.getLast(), false, "HABC", 1, "A", null, null));
        new ProspectCase()
                .given(
                        visited(daysAgo(3), "c1"),
                        captured(daysAgo(3), "c1"),
                        graded(daysAgo(3), null, "A", TODAY),
                        ordered(daysAgo(2), "A", TODAY),
                        ERASED)
                .when(Fill.in(CancelOrder.class, "reason", "Mr Wang asked us", "grade", "B"))
                .then(new OrderCancelled(P, "S1", NOW, "HABC", 1, "O", "B", TODAY.plusDays(14), null));
        erased().by(of(Role.MANAGER))
                .when(Fill.in(ReassignProspect.class, "to", "c2", "reason", "holiday"))
                .then(new ProspectReassigned(P, "S1", NOW, "c1", "c2", null));
    }

    private static ProspectCase known() {
        return new ProspectCase()
                .given(visited(daysAgo(3), "c1"), captured(daysAgo(3), "c1"), graded(daysAgo(3), null, "A", TODAY));
    }

    private static ProspectCase erased() {
        return known().given(ERASED);
    }

    private static ErasePersonalData erase(Object... fields) {
        Object[] all = new Object[fields.length + 4];
        System.arraycopy(new Object[] {"requestedBy", "letter 17", "reason", "consent withdrawn"}, 0, all, 0, 4);
        System.arraycopy(fields, 0, all, 4, fields.length);
        return Fill.in(ErasePersonalData.class, all);
    }
}
