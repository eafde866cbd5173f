package io.showroom.prospect.write.recordcontact;

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

import io.showroom.prospect.events.ConcernNoted;
import io.showroom.prospect.events.FollowUpCompleted;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.ContactChannel;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordContactTest {

    private static final String SAID = sealed("account", "said");

    @Test
    void canRecordAContactOfSomebodyNotGradedYet() {
        new ProspectCase().given(visited(daysAgo(3), "c1")).when(contact()).then(made(NOW, null));
    }

    @Test
    void fulfilsTheOpenFollowUpAndAgreesOnTheNextByTheCadence() {
        wasGraded()
                .when(contact("purpose", "promote"))
                .then(
                        new FollowUpCompleted(P, "S1", NOW, "CALL", TODAY.plusDays(3), "promote", "c1", SAID),
                        next(NOW, TODAY.plusDays(7)));
    }

    @Test
    void canTellWhatHoldsTheCustomerBack() {
        wasGraded()
                .when(contact("concern", "price"))
                .then(
                        made(NOW, TODAY.plusDays(3)),
                        new ConcernNoted(P, "S1", NOW, "price", "c1"),
                        next(NOW, TODAY.plusDays(7)));
        wasGraded().when(contact("concern", "weather")).refused(422, "unknownCode", "concern");
    }

    @Test
    void canGradeInTheSameCommand() {
        wasGraded()
                .when(contact("grade", "H", "signs", "loan"))
                .then(
                        made(NOW, TODAY.plusDays(3)),
                        moved(NOW, "A", "H", TODAY.plusDays(2), sealed("signs", "loan")),
                        next(NOW, TODAY.plusDays(2)));
    }

    @Test
    void canConfirmTheGradeWithANewSign() {
        wasGraded()
                .when(contact("grade", "A", "signs", "came back"))
                .then(
                        made(NOW, TODAY.plusDays(3)),
                        moved(NOW, "A", "A", TODAY.plusDays(7), sealed("signs", "came back")),
                        next(NOW, TODAY.plusDays(7)));
    }

    @Test
    void doesNotGradeWhenNothingNewIsSaidAboutTheGrade() {
        wasGraded().when(contact("grade", "A")).then(made(NOW, TODAY.plusDays(3)), next(NOW, TODAY.plusDays(7)));
    }

    @Test
    void canAgreeOnAnEarlierDay() {
        wasGraded()
                .closedOn(TODAY.plusDays(1))
                .when(contact("nextDueOn", TODAY.plusDays(1)))
                .then(made(NOW, TODAY.plusDays(3)), next(NOW, TODAY.plusDays(2)));
    }

    @Test
    void canAgreeBeyondTheCadenceAsAManager() {
        wasGraded()
                .by(of(Role.MANAGER))
                .when(contact("nextDueOn", TODAY.plusDays(60)))
                .then(
                        new FollowUpCompleted(P, "S1", NOW, "CALL", TODAY.plusDays(3), null, "m1", SAID),
                        next(NOW, TODAY.plusDays(60)));
    }

    @Test
    void canEnterAContactLateAndLeavesWhatLaterOnesAgreed() {
        wasGraded()
                .given(called(daysAgo(1), TODAY.plusDays(3)), scheduled(daysAgo(1), TODAY.plusDays(6)))
                .when(contact("occurredAt", daysAgo(2)))
                .then(made(daysAgo(2), null));
    }

    @Test
    void canEnterAContactLateWithTheGradeItLedTo() {
        wasGraded()
                .given(called(daysAgo(1), TODAY.plusDays(3)), scheduled(daysAgo(1), TODAY.plusDays(6)))
                .when(contact("occurredAt", daysAgo(2), "grade", "B"))
                .then(made(daysAgo(2), null), moved(daysAgo(2), "A", "B", TODAY.plusDays(6), null));
    }

    @Test
    void canEnterAContactLateThatWasMadeBeforeTheDefeat() {
        wasGraded()
                .given(declared(daysAgo(2), "LOST", "A"), confirmed(daysAgo(1), "A"))
                .when(contact("occurredAt", daysAgo(3), "grade", "C"))
                .then(made(daysAgo(3), null), moved(daysAgo(3), "A", "C", null, null));
    }

    @Test
    void canStayInContactWithAClosedProspect() {
        wasGraded()
                .given(declared(daysAgo(2), "FROZEN", "A"), confirmed(daysAgo(1), "A"))
                .when(contact())
                .then(made(NOW, null));
    }

    @Test
    void canStayInContactWithAnOrderedProspect() {
        wasGraded()
                .given(ordered(daysAgo(2), "A", TODAY.plusDays(5)))
                .when(contact())
                .then(made(NOW, TODAY.plusDays(5)), next(NOW, TODAY.plusDays(7)));
    }

    @Test
    void cannotContactSomebodyBeforeTheyExisted() {
        wasGraded().when(contact("occurredAt", daysAgo(11))).refused(422, "beforeProspect", "occurredAt");
    }

    @Test
    void cannotContactInTheFuture() {
        wasGraded().when(contact("occurredAt", NOW.plusSeconds(1))).refused(422, "future", "occurredAt");
    }

    @Test
    void cannotRecordAContactWithoutWhatWasSaid() {
        wasGraded()
                .when(Fill.in(RecordContact.class, "channel", ContactChannel.CALL))
                .refused(400, "required", "account");
    }

    @Test
    void cannotGradeOrAgreeOnADayWithAClosedProspect() {
        wasGraded()
                .given(declared(daysAgo(2), "LOST", "A"), confirmed(daysAgo(1), "A"))
                .when(contact("grade", "H"))
                .refused(409, "closed");
        wasGraded()
                .given(declared(daysAgo(2), "LOST", "A"), confirmed(daysAgo(1), "A"))
                .when(contact("nextDueOn", TODAY))
                .refused(409, "closed");
        wasGraded()
                .given(declared(daysAgo(2), "LOST", "A"), confirmed(daysAgo(1), "A"))
                .when(contact("occurredAt", daysAgo(3), "nextDueOn", TODAY))
                .refused(409, "closed");
    }

    @Test
    void cannotGradeByHandWhatIsOrdered() {
        wasGraded()
                .given(ordered(daysAgo(2), "A", TODAY.plusDays(5)))
                .when(contact("grade", "H"))
                .refused(409, "liveOrder");
    }

    @Test
    void cannotGiveAnUnknownGradeOrOneThatComesWithAnAct() {
        wasGraded().when(contact("grade", "P1")).refused(422, "unknownGrade", "grade");
        wasGraded().when(contact("grade", "O")).refused(422, "gradeByAct", "grade");
    }

    @Test
    void cannotAgreeBeyondTheCadenceOrInThePast() {
        wasGraded().when(contact("nextDueOn", TODAY.plusDays(8))).refused(422, "beyondCadence", "nextDueOn");
        wasGraded()
                .when(contact("nextDueOn", TODAY.plusDays(3), "grade", "H"))
                .refused(422, "beyondCadence", "nextDueOn");
        wasGraded().when(contact("nextDueOn", TODAY.minusDays(1))).refused(422, "past", "nextDueOn");
    }

    @Test
    void cannotUseAPurposeThatTheListDoesNotOffer() {
        wasGraded().when(contact("purpose", "nap")).refused(422, "unknownCode", "purpose");
    }

    @Test
    void cannotTouchAnothersProspect() {
        wasGraded().by(consultant("c2")).when(contact()).refused(403, "notYours");
    }

    @Test
    void cannotContactSomebodyNeverSeen() {
        new ProspectCase().when(contact()).refused(404, "noSuchProspect");
    }

    @Test
    void canImportAContactOfWhichNothingIsTold() {
        wasGraded()
                .imported("row")
                .when(Fill.in(RecordContact.class, "channel", ContactChannel.CALL, "purpose", "nap"))
                .then(
                        new FollowUpCompleted(P, "S1", NOW, "CALL", TODAY.plusDays(3), "nap", "c1", null),
                        next(NOW, TODAY.plusDays(7)));
    }

    /** Graded A four days ago, due in three days. */
    private static ProspectCase wasGraded() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(4), null, "A", TODAY.plusDays(3)));
    }

    private static RecordContact contact(Object... fields) {
        Object[] all = new Object[fields.length + 4];
        all[0] = "channel";
        all[1] = ContactChannel.CALL;
        all[2] = "account";
        all[3] = "said";
        System.arraycopy(fields, 0, all, 4, fields.length);
        return Fill.in(RecordContact.class, all);
    }

    private static FollowUpCompleted made(Instant at, @Nullable LocalDate fulfils) {
        return new FollowUpCompleted(P, "S1", at, "CALL", fulfils, null, "c1", SAID);
    }

    private static ProspectGraded moved(
            Instant at, String from, String to, @Nullable LocalDate dueOn, @Nullable String sealed) {
        return new ProspectGraded(P, "S1", at, "HABC", 1, from, to, dueOn, null, sealed);
    }

    private static FollowUpScheduled next(Instant at, LocalDate day) {
        return new FollowUpScheduled(P, "S1", at, day, null, null, null);
    }
}
