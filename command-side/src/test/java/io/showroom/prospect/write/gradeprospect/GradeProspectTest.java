package io.showroom.prospect.write.gradeprospect;

import static io.showroom.prospect.write.Events.cancelled;
import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
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
import static io.showroom.prospect.write.TestRules.ABCD;
import static io.showroom.prospect.write.TestRules.P_SCALE;

import io.showroom.prospect.events.ProspectGraded;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.TestRules;
import io.showroom.staff.Actor;
import io.showroom.staff.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GradeProspectTest {

    @Test
    void canGiveAFirstGradeWithTheNextFollowUpByItsCadence() {
        base().when(grade("grade", "H", "reason", "loan", "signs", "colour fixed"))
                .then(given(
                        TestRules.HABC,
                        NOW,
                        null,
                        "H",
                        TODAY.plusDays(2),
                        null,
                        sealed("reason", "loan", "signs", "colour fixed")));
    }

    @Test
    void canMoveUpOrDownByAnyNumberOfSteps() {
        base().given(graded(daysAgo(2), null, "C", TODAY.plusDays(28)))
                .when(grade("grade", "H"))
                .then(given(TestRules.HABC, NOW, "C", "H", TODAY.plusDays(2), null, null));
        base().given(graded(daysAgo(2), null, "H", TODAY))
                .when(grade("grade", "C"))
                .then(given(TestRules.HABC, NOW, "H", "C", TODAY.plusDays(30), null, null));
    }

    @Test
    void canConfirmAGradeForANewReason() {
        base().given(graded(daysAgo(2), null, "B", TODAY.plusDays(12)))
                .when(grade("grade", "B", "signs", "came back"))
                .then(given(TestRules.HABC, NOW, "B", "B", TODAY.plusDays(14), null, sealed("signs", "came back")));
    }

    @Test
    void fallsDueOnTheNextDayTheStoreIsOpen() {
        base().closedOn(TODAY.plusDays(2))
                .closedOn(TODAY.plusDays(3))
                .when(grade("grade", "H"))
                .then(given(TestRules.HABC, NOW, null, "H", TODAY.plusDays(4), null, null));
    }

    @Test
    void countsFromTheStoresDayNotFromTheServers() {
        // 00:30 on the 24th in Shanghai, the stores' day; still the 23rd in UTC and in St John's.
        Instant lateEvening = Instant.parse("2026-11-23T16:30:00Z");
        base().when(grade("grade", "H", "occurredAt", lateEvening))
                .then(given(TestRules.HABC, lateEvening, null, "H", TODAY.plusDays(2), null, null));
    }

    @Test
    void canGradeByTheSchemeInForceOnTheDay() {
        base().gradingBy(P_SCALE, TODAY.minusDays(1))
                .when(grade("grade", "P2"))
                .then(given(P_SCALE, NOW, null, "P2", TODAY.plusDays(4), null, null));
        base().gradingBy(P_SCALE, TODAY.minusDays(1))
                .when(grade("grade", "B", "occurredAt", daysAgo(5)))
                .then(given(TestRules.HABC, daysAgo(5), null, "B", TODAY.plusDays(9), null, null));
        base().gradingBy(ABCD)
                .when(grade("grade", "D"))
                .then(given(ABCD, NOW, null, "D", TODAY.plusDays(90), null, null));
    }

    @Test
    void canEnterAGradeLateBetweenOthersAndLeavesTheFollowUpAlone() {
        base().given(graded(daysAgo(8), null, "C", TODAY.plusDays(22)), graded(daysAgo(2), "C", "A", TODAY.plusDays(5)))
                .when(grade("grade", "B", "occurredAt", daysAgo(4)))
                .then(given(TestRules.HABC, daysAgo(4), "C", "B", TODAY.plusDays(5), null, null));
    }

    @Test
    void canEnterAGradeLateThatWasGivenBeforeTheDefeat() {
        base().given(declared(daysAgo(2), "LOST", null), confirmed(daysAgo(1), null))
                .when(grade("grade", "B", "occurredAt", daysAgo(3)))
                .then(given(TestRules.HABC, daysAgo(3), null, "B", null, null, null));
    }

    @Test
    void canCorrectAMistakenGradeInItsOwnPlace() {
        base().given(
                        graded(daysAgo(6), null, "C", TODAY.plusDays(24)),
                        graded(daysAgo(3), "C", "H", TODAY.minusDays(1)))
                .when(ids -> grade("grade", "A", "corrects", ids.get(3), "reason", "slip"))
                .then(ids -> given(
                        TestRules.HABC, daysAgo(3), "C", "A", TODAY.plusDays(4), ids.get(3), sealed("reason", "slip")));
    }

    @Test
    void canCorrectAGradeThatOthersFollowedAndLeavesTheFollowUpAlone() {
        base().given(graded(daysAgo(6), null, "C", TODAY.plusDays(24)), graded(daysAgo(3), "C", "A", TODAY.plusDays(4)))
                .when(ids -> grade("grade", "B", "corrects", ids.get(2)))
                .then(ids -> given(TestRules.HABC, daysAgo(6), null, "B", TODAY.plusDays(4), ids.get(2), null));
    }

    @Test
    void keepsThePlaceInTimeOfWhatIsCorrectedWheneverTheCorrectionIsMade() {
        base().given(graded(daysAgo(6), null, "C", TODAY.plusDays(24)))
                .when(ids -> grade("grade", "A", "corrects", ids.get(2), "occurredAt", NOW))
                .then(ids -> given(TestRules.HABC, NOW, null, "A", TODAY.plusDays(1), ids.get(2), null));
    }

    @Test
    void canCorrectACorrection() {
        chain().when(ids -> grade("grade", "B", "corrects", ids.get(3)))
                .then(ids -> given(TestRules.HABC, daysAgo(6), null, "B", TODAY.plusDays(8), ids.get(3), null));
    }

    @Test
    void canCorrectAGradeGivenWhileThePersonWasStillOpen() {
        base().given(
                        graded(daysAgo(6), null, "C", TODAY.plusDays(24)),
                        declared(daysAgo(2), "LOST", "C"),
                        confirmed(daysAgo(1), "C"))
                .when(ids -> grade("grade", "B", "corrects", ids.get(2)))
                .then(ids -> given(TestRules.HABC, daysAgo(6), null, "B", null, ids.get(2), null));
    }

    @Test
    void cannotCorrectWhatWasCorrectedBefore() {
        chain().when(grade("grade", "B", "corrects", "no such event")).refused(422, "unknownCorrection", "corrects");
        chain().when(ids -> grade("grade", "B", "corrects", ids.get(2))).refused(422, "unknownCorrection", "corrects");
    }

    @Test
    void cannotCorrectAGradeThatCameWithAnAct() {
        base().given(ordered(daysAgo(6), null, TODAY), cancelled(daysAgo(3), "B", TODAY.plusDays(11)))
                .when(ids -> grade("grade", "A", "corrects", ids.get(3)))
                .refused(422, "unknownCorrection", "corrects");
    }

    @Test
    void cannotGiveAnUnknownGrade() {
        base().when(grade("grade", "P1")).refused(422, "unknownGrade", "grade");
        base().when(grade("grade", "h")).refused(422, "unknownGrade", "grade");
        base().gradingBy(P_SCALE).when(grade("grade", "H")).refused(422, "unknownGrade", "grade");
    }

    @Test
    void cannotGiveByHandWhatComesWithAnAct() {
        base().when(grade("grade", "O")).refused(422, "gradeByAct", "grade");
        base().gradingBy(P_SCALE).when(grade("grade", "F")).refused(422, "gradeByAct", "grade");
    }

    @Test
    void cannotGradeAClosedProspect() {
        base().given(declared(daysAgo(2), "LOST", null), confirmed(daysAgo(1), null))
                .when(grade("grade", "H"))
                .refused(409, "closed");
    }

    @Test
    void cannotGradeByHandWhatIsOrdered() {
        base().given(ordered(daysAgo(2), null, TODAY.plusDays(5)))
                .when(grade("grade", "H"))
                .refused(409, "liveOrder");
    }

    @Test
    void cannotGiveTheSameGradeWithoutANewReason() {
        base().given(graded(daysAgo(2), null, "B", TODAY.plusDays(12)))
                .when(grade("grade", "B"))
                .refused(422, "sameGrade", "grade");
    }

    @Test
    void cannotGradeInTheFutureOrBeforeTheFirstVisit() {
        base().when(grade("grade", "H", "occurredAt", NOW.plusMillis(1))).refused(422, "future", "occurredAt");
        base().when(grade("grade", "H", "occurredAt", daysAgo(11))).refused(422, "beforeProspect", "occurredAt");
    }

    @Test
    void cannotGradeAnothersProspectOrInAnotherStore() {
        base().by(consultant("c2")).when(grade("grade", "H")).refused(403, "notYours");
        base().by(of(Role.RECEPTIONIST)).when(grade("grade", "H")).refused(403, "notYours");
        base().by(new Actor("c3", Set.of(Role.CONSULTANT), "S2"))
                .when(grade("grade", "H"))
                .refused(403, "otherStore");
    }

    @Test
    void canGradeAnyProspectOfTheStoreAsItsManager() {
        base().by(of(Role.MANAGER))
                .when(grade("grade", "H"))
                .then(given(TestRules.HABC, NOW, null, "H", TODAY.plusDays(2), null, null));
    }

    @Test
    void cannotGradeWhatOthersHaveChangedMeanwhile() {
        base().having(0).when(grade("grade", "H")).refused(409, "changedMeanwhile");
        base().having(2).when(grade("grade", "H")).refused(409, "notYetRecorded");
        base().having(1)
                .when(grade("grade", "H"))
                .then(given(TestRules.HABC, NOW, null, "H", TODAY.plusDays(2), null, null));
    }

    @Test
    void cannotGradeSomebodyNeverSeen() {
        new ProspectCase().when(grade("grade", "H")).refused(404, "noSuchProspect");
    }

    @Test
    void canImportGradesThatOnlyAnActGives() {
        base().imported("row")
                .when(grade("grade", "O", "occurredAt", daysAgo(5)))
                .then(given(TestRules.HABC, daysAgo(5), null, "O", TODAY.plusDays(2), null, null));
    }

    @Test
    void doesNothingWhenARowIsSentAgain() {
        base().givenImported(graded(daysAgo(5), null, "B", null), "row")
                .imported("row")
                .when(grade("grade", "B", "occurredAt", daysAgo(5)))
                .thenNothing();
    }

    private static ProspectCase base() {
        return new ProspectCase().given(visited(daysAgo(10), "c1"), captured(daysAgo(9), "c1"));
    }

    /** Graded C, corrected to A. */
    private static ProspectCase chain() {
        return base().given(graded(daysAgo(6), null, "C", TODAY.plusDays(24)))
                .givenDone(ids -> grade("grade", "A", "corrects", ids.get(2)));
    }

    private static GradeProspect grade(Object... fields) {
        return Fill.in(GradeProspect.class, fields);
    }

    private static ProspectGraded given(
            GradingRules by,
            Instant at,
            @Nullable String from,
            String grade,
            @Nullable LocalDate dueOn,
            @Nullable String corrects,
            @Nullable String sealed) {
        return new ProspectGraded(P, "S1", at, by.scheme(), by.version(), from, grade, dueOn, corrects, sealed);
    }
}
