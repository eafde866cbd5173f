package io.showroom.prospect.write.capturecontact;

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

import io.showroom.prospect.events.ContactCaptured;
import io.showroom.prospect.events.ContactCorrected;
import io.showroom.prospect.events.FollowUpScheduled;
import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaptureContactTest {

    @Test
    void canCaptureAllThatIsToldAndSealsWhoItIs() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture(
                        "name", "赵敏",
                        "phone", "13800138000",
                        "secondPhone", "0086 139-1234 5678",
                        "wechat", "zm",
                        "email", "zm@example.org",
                        "gender", "f",
                        "birthday", LocalDate.parse("1990-02-28"),
                        "ageBand", "30s",
                        "area", "Pudong",
                        "address", "1 Road",
                        "occupation", "doctor",
                        "industry", "health",
                        "company", "Ward",
                        "contactPerson", "Li",
                        "family", "two",
                        "decisionMaker", "both",
                        "motives", "room for five",
                        "customerType", CustomerType.CORPORATE,
                        "currentCar", "none",
                        "budget", "200000",
                        "payment", "loan",
                        "model", "M1",
                        "competitorModel", "R1",
                        "colour", "red",
                        "use", "family",
                        "purchaseKind", PurchaseKind.FIRST))
                .then(new ContactCaptured(
                        P,
                        "S1",
                        NOW,
                        "Asia/Shanghai",
                        "c1",
                        "M1",
                        "red",
                        "family",
                        "FIRST",
                        "loan",
                        "200000",
                        "none",
                        "R1",
                        "CORPORATE",
                        List.of(
                                "address",
                                "ageBand",
                                "area",
                                "birthday",
                                "company",
                                "contactPerson",
                                "decisionMaker",
                                "email",
                                "family",
                                "gender",
                                "industry",
                                "motives",
                                "name",
                                "occupation",
                                "phone",
                                "secondPhone",
                                "wechat"),
                        sealed(
                                "name", "赵敏",
                                "phone", "+8613800138000",
                                "secondPhone", "+8613912345678",
                                "wechat", "zm",
                                "email", "zm@example.org",
                                "gender", "f",
                                "birthday", "1990-02-28",
                                "ageBand", "30s",
                                "area", "Pudong",
                                "address", "1 Road",
                                "occupation", "doctor",
                                "industry", "health",
                                "company", "Ward",
                                "contactPerson", "Li",
                                "family", "two",
                                "decisionMaker", "both",
                                "motives", "room for five")))
                .phones("claim +8613800138000", "claim second +8613912345678");
    }

    @Test
    void canBeReachedByWechatOrMailAlone() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "wechat", "w"))
                .then(taken(NOW, "c1", List.of("name", "wechat"), sealed("name", "N", "wechat", "w")));
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "email", "e@x"))
                .then(taken(NOW, "c1", List.of("email", "name"), sealed("name", "N", "email", "e@x")));
    }

    @Test
    void takesTheSameNumberTwiceForOne() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "phone", "13800138000", "secondPhone", "+86 138 0013 8000"))
                .then(taken(NOW, "c1", List.of("name", "phone"), sealed("name", "N", "phone", "+8613800138000")))
                .phones("claim +8613800138000");
    }

    @Test
    void losesNothingThatStandsBesideTheNumbers() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture(
                        "name",
                        "N",
                        "phone",
                        "021-62345679转802、13912345678（太太）",
                        "secondPhone",
                        "13800138000",
                        "phoneNote",
                        "evenings"))
                .then(taken(
                        NOW,
                        "c1",
                        List.of("name", "phone", "phoneNote", "secondPhone"),
                        sealed(
                                "name", "N",
                                "phone", "+8613912345678",
                                "secondPhone", "+8613800138000",
                                "phoneNote", "evenings；+862162345679；021-62345679转802；太太")))
                .phones("claim +8613912345678", "claim second +8613800138000");
    }

    @Test
    void takesTheSecondOfTwoNumbersInOneFieldAndSaysANoteOnce() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "phone", "13912345678 13800138000 微信同号", "phoneNote", "微信同号"))
                .then(taken(
                        NOW,
                        "c1",
                        List.of("name", "phone", "phoneNote", "secondPhone"),
                        sealed(
                                "name", "N",
                                "phone", "+8613912345678",
                                "secondPhone", "+8613800138000",
                                "phoneNote", "微信同号")))
                .phones("claim +8613912345678", "claim second +8613800138000");
    }

    @Test
    void cannotCaptureAnImpossibleSecondNumber() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "wechat", "w", "secondPhone", "1380013800"))
                .refused(422, "impossiblePhone", "secondPhone");
    }

    @Test
    void canGradeAndAgreeOnTheNextContactInTheSameAct() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture(
                        "name",
                        "N",
                        "wechat",
                        "w",
                        "grade",
                        "A",
                        "reason",
                        "came twice",
                        "nextDueOn",
                        TODAY.plusDays(3)))
                .then(
                        taken(NOW, "c1", List.of("name", "wechat"), sealed("name", "N", "wechat", "w")),
                        new ProspectGraded(
                                P,
                                "S1",
                                NOW,
                                "HABC",
                                1,
                                null,
                                "A",
                                TODAY.plusDays(7),
                                null,
                                sealed("reason", "came twice")),
                        new FollowUpScheduled(P, "S1", NOW, TODAY.plusDays(3), null, null, null));
    }

    @Test
    void canGradeByTheCadenceAlone() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "wechat", "w", "grade", "A"))
                .then(
                        taken(NOW, "c1", List.of("name", "wechat"), sealed("name", "N", "wechat", "w")),
                        graded(NOW, null, "A", TODAY.plusDays(7)));
    }

    @Test
    void cannotGradeAtReception() {
        new ProspectCase()
                .given(visited(daysAgo(1), null))
                .by(of(Role.RECEPTIONIST))
                .when(capture("name", "N", "wechat", "w", "grade", "A"))
                .refused(403, "gradedBySales");
    }

    @Test
    void cannotGradeAgainstTheRulesOfGrading() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "phone", "13800138000", "grade", "Z"))
                .refused(422, "unknownGrade", "grade");
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "phone", "13800138000", "grade", "O"))
                .refused(422, "gradeByAct", "grade");
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "phone", "13800138000", "reason", "why not"))
                .refused(400, "required", "grade");
    }

    @Test
    void cannotAgreeOnADayBeyondTheCadenceOrPast() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "wechat", "w", "grade", "A", "nextDueOn", TODAY.plusDays(8)))
                .refused(422, "beyondCadence", "nextDueOn");
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "wechat", "w", "grade", "A", "nextDueOn", TODAY.minusDays(1)))
                .refused(422, "past", "nextDueOn");
    }

    @Test
    void canTakeOverAVisitorOfNobody() {
        new ProspectCase()
                .given(visited(daysAgo(1), null))
                .by(consultant("c2"))
                .when(capture("name", "N", "wechat", "w"))
                .then(taken(NOW, "c2", List.of("name", "wechat"), sealed("name", "N", "wechat", "w")));
    }

    @Test
    void canLeaveAVisitorOfNobodyToNobodyAtReception() {
        new ProspectCase()
                .given(visited(daysAgo(1), null))
                .by(of(Role.RECEPTIONIST))
                .when(capture("name", "N", "wechat", "w"))
                .then(taken(NOW, null, List.of("name", "wechat"), sealed("name", "N", "wechat", "w")));
    }

    @Test
    void canCompleteDetailsLater() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c1"), captured(daysAgo(2), "c1"))
                .when(capture("phone", "+49 30 901820", "colour", "blue"))
                .then(corrected(List.of("phone"), "blue", sealed("phone", "+4930901820")))
                .phones("claim +4930901820");
    }

    @Test
    void canCorrectDetailsOfAClosedProspectWithoutTakingItsNumberBack() {
        new ProspectCase()
                .given(
                        visited(daysAgo(9), "c1"),
                        captured(daysAgo(9), "c1"),
                        declared(daysAgo(3), "LOST", null),
                        confirmed(daysAgo(2), null))
                .givenPhoneTaken("+8613800138000")
                .when(capture("phone", "13800138000"))
                .then(corrected(List.of("phone"), null, sealed("phone", "+8613800138000")))
                .phones("keep +8613800138000");
    }

    @Test
    void canEnterDetailsLateThatWereTakenBeforeTheDefeat() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"), declared(daysAgo(3), "LOST", null), confirmed(daysAgo(2), null))
                .when(capture("name", "N", "phone", "13800138000", "occurredAt", daysAgo(5)))
                .then(taken(daysAgo(5), "c1", List.of("name", "phone"), sealed("name", "N", "phone", "+8613800138000")))
                .phones("keep +8613800138000");
    }

    @Test
    void canEnterAnOwnersDetailsLate() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"), ordered(daysAgo(8), null, null), delivered(daysAgo(3)))
                .when(capture("name", "N", "wechat", "w"))
                .then(taken(NOW, "c1", List.of("name", "wechat"), sealed("name", "N", "wechat", "w")));
    }

    @Test
    void cannotCaptureAVisitorGivenUpBefore() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"), declared(daysAgo(3), "LOST", null), confirmed(daysAgo(2), null))
                .when(capture("name", "N", "wechat", "w"))
                .refused(409, "closed");
    }

    @Test
    void cannotCaptureAVisitorWhileADefeatWaits() {
        new ProspectCase()
                .given(visited(daysAgo(9), "c1"), declared(daysAgo(3), "LOST", null))
                .when(capture("name", "N", "wechat", "w"))
                .refused(409, "defeatPending");
    }

    @Test
    void cannotCaptureWithoutAName() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("phone", "13800138000"))
                .refused(400, "required", "name");
    }

    @Test
    void cannotCaptureWithoutAnyWayToReachThem() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N"))
                .refused(400, "oneOfContact", "phone");
    }

    @Test
    void cannotCaptureAnImpossiblePhoneNumber() {
        for (String impossible : List.of("1", "abc", "1380013800", "138001380001", "+86 12 3", "+999 123456789")) {
            new ProspectCase()
                    .given(visited(daysAgo(1), "c1"))
                    .when(capture("name", "N", "phone", impossible))
                    .refused(422, "impossiblePhone", "phone");
        }
    }

    @Test
    void cannotTakeANumberThatAnotherOpenProspectHas() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .givenPhoneTaken("+8613800138000")
                .when(capture("name", "N", "phone", "13800138000"))
                .refused(409, "duplicatePhone");
    }

    @Test
    void cannotHaveABirthdayInTheFuture() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "wechat", "w", "birthday", TODAY.plusDays(1)))
                .refused(422, "future", "birthday");
    }

    @Test
    void cannotUseCodesThatTheListsDoNotOffer() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "wechat", "w", "model", "M9"))
                .refused(422, "unknownCode", "model");
        new ProspectCase()
                .given(visited(daysAgo(1), "c1"))
                .when(capture("name", "N", "wechat", "w", "competitorModel", "R9"))
                .refused(422, "unknownCode", "competitorModel");
    }

    @Test
    void cannotTouchAnothersProspect() {
        new ProspectCase()
                .given(visited(daysAgo(1), "c2"))
                .when(capture("name", "N", "wechat", "w"))
                .refused(403, "notYours");
    }

    @Test
    void cannotCaptureSomebodyNeverSeen() {
        new ProspectCase().when(capture("name", "N", "wechat", "w")).refused(404, "noSuchProspect");
    }

    @Test
    void canBeImportedWithoutAnyWayToReachThem() {
        new ProspectCase()
                .given(visited(daysAgo(400), "c1"))
                .imported("row")
                .when(capture("name", "N", "occurredAt", daysAgo(400)))
                .then(taken(daysAgo(400), "c1", List.of("name"), sealed("name", "N")));
    }

    @Test
    void canBeImportedWithNothingAtAll() {
        new ProspectCase()
                .given(visited(daysAgo(400), "c1"))
                .imported("row")
                .when(capture("occurredAt", daysAgo(399)))
                .then(taken(daysAgo(399), "c1", List.of(), null));
    }

    @Test
    void canBeginAnImportedHistoryWithoutAVisit() {
        new ProspectCase()
                .imported("row")
                .when(capture("name", "N", "occurredAt", daysAgo(400), "beginning", new CaptureContact.Beginning("S1")))
                .then(taken(daysAgo(400), "c1", List.of("name"), sealed("name", "N")));
    }

    private static CaptureContact capture(Object... fields) {
        return Fill.in(CaptureContact.class, fields);
    }

    private static ContactCaptured taken(
            Instant at, @Nullable String consultant, List<String> given, @Nullable String sealed) {
        return new ContactCaptured(
                P,
                "S1",
                at,
                "Asia/Shanghai",
                consultant,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                given,
                sealed);
    }

    private static ContactCorrected corrected(List<String> given, @Nullable String colour, @Nullable String sealed) {
        return new ContactCorrected(
                P, "S1", NOW, null, colour, null, null, null, null, null, null, null, given, sealed);
    }
}
