package io.showroom.prospect.write.declaredefeat;

import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.delivered;
import static io.showroom.prospect.write.Events.graded;
import static io.showroom.prospect.write.Events.ordered;
import static io.showroom.prospect.write.Events.rejected;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.sealed;

import io.showroom.prospect.events.DefeatConfirmed;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.TestRules;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeclareDefeatTest {

    @Test
    void waitsForTheManager() {
        base().when(lose(
                        "kind", DefeatKind.DEFEATED,
                        "reason", "price",
                        "competitorBrand", "R",
                        "competitorModel", "R1",
                        "rivalDealer", "North",
                        "priceDifference", BigDecimal.TEN,
                        "account", "cheaper",
                        "counterMeasure", "ask in May",
                        "callBackPhone", "139 1234 5678"))
                .then(new DefeatDeclared(
                        P,
                        "S1",
                        NOW,
                        "DEFEATED",
                        "price",
                        "R",
                        "R1",
                        "North",
                        BigDecimal.TEN,
                        "A",
                        "c1",
                        sealed(
                                "account", "cheaper",
                                "counterMeasure", "ask in May",
                                "callBackPhone", "+8613912345678")))
                .phones();
    }

    @Test
    void cannotBeCalledBackByAnImpossibleNumber() {
        base().when(lose("kind", DefeatKind.LOST, "reason", "price", "callBackPhone", "123"))
                .refused(422, "impossiblePhone", "callBackPhone");
    }

    @Test
    void canLoseInOtherWaysWithoutARival() {
        for (DefeatKind kind : new DefeatKind[] {DefeatKind.LOST, DefeatKind.FROZEN, DefeatKind.INVALID}) {
            base().when(lose("kind", kind, "reason", "price")).then(given(NOW, kind.name(), "price", null));
        }
    }

    @Test
    void canGiveAReasonOfItsKindOrOneForAllKinds() {
        for (String reason : new String[] {"unreachable", "price", "other"}) {
            base().when(lose("kind", DefeatKind.LOST, "reason", reason)).then(given(NOW, "LOST", reason, null));
        }
    }

    @Test
    void cannotGiveAReasonOfAnotherKind() {
        base().when(lose("kind", DefeatKind.FROZEN, "reason", "unreachable"))
                .refused(422, "reasonOfOtherKind", "reason");
        base().when(lose("kind", DefeatKind.LOST, "reason", "cheaper")).refused(422, "reasonOfOtherKind", "reason");
        base().when(lose("kind", DefeatKind.LOST, "reason", "DEFEATED")).refused(422, "reasonOfOtherKind", "reason");
    }

    @Test
    void historyMayGiveAnyReason() {
        base().imported("row")
                .when(lose("occurredAt", daysAgo(2), "kind", DefeatKind.FROZEN, "reason", "unreachable"))
                .then(given(daysAgo(2), "FROZEN", "unreachable", null), automatic(TestRules.HABC, daysAgo(2), null));
    }

    @Test
    void canLoseTheSameCarToAnotherDealer() {
        base().when(lose("kind", DefeatKind.DEFEATED, "reason", "price", "rivalDealer", "North"))
                .then(given(NOW, "DEFEATED", "price", "North"));
    }

    @Test
    void canLoseAVisitorWhoLeftNoDetails() {
        new ProspectCase()
                .given(visited(daysAgo(3), "c1"))
                .when(lose("kind", DefeatKind.INVALID, "reason", "price"))
                .then(new DefeatDeclared(P, "S1", NOW, "INVALID", "price", null, null, null, null, null, "c1", null));
    }

    @Test
    void isConfirmedAtOnceWhereTheStoreAsksForNoConfirmation() {
        base().takingDefeatsUnconfirmed()
                .when(lose("kind", DefeatKind.LOST, "reason", "price"))
                .then(given(NOW, "LOST", "price", null), automatic(TestRules.HABC, NOW, null))
                .phones("release");
    }

    @Test
    void movesToTheSchemesGradeForThisKindOfDefeat() {
        base().takingDefeatsUnconfirmed()
                .gradingBy(TestRules.P_SCALE, TODAY)
                .when(lose("kind", DefeatKind.INVALID, "reason", "price"))
                .then(given(NOW, "INVALID", "price", null), automatic(TestRules.P_SCALE, NOW, "N"));
        base().takingDefeatsUnconfirmed()
                .gradingBy(TestRules.P_SCALE, TODAY)
                .when(lose("kind", DefeatKind.DEFEATED, "reason", "price", "rivalDealer", "North"))
                .then(given(NOW, "DEFEATED", "price", "North"), automatic(TestRules.P_SCALE, NOW, "F"));
        base().takingDefeatsUnconfirmed()
                .gradingBy(TestRules.P_SCALE, TODAY)
                .when(lose("kind", DefeatKind.FROZEN, "reason", "price"))
                .then(given(NOW, "FROZEN", "price", null), automatic(TestRules.P_SCALE, NOW, null));
    }

    @Test
    void tellsTheGradeOfThatTimeWhenEnteredLate() {
        base().given(graded(daysAgo(1), "A", "H", TODAY.plusDays(1)))
                .when(lose("kind", DefeatKind.LOST, "reason", "price", "occurredAt", daysAgo(2)))
                .then(given(daysAgo(2), "LOST", "price", null));
    }

    @Test
    void canBeDeclaredAgainAfterARejection() {
        base().given(declared(daysAgo(3), "LOST", "A"), rejected(daysAgo(2)))
                .when(lose("kind", DefeatKind.LOST, "reason", "price"))
                .then(given(NOW, "LOST", "price", null));
    }

    @Test
    void cannotLoseWithoutAReasonOfTheList() {
        base().when(lose("kind", DefeatKind.LOST)).refused(400, "required", "reason");
        base().when(lose("kind", DefeatKind.LOST, "reason", "mood")).refused(422, "unknownCode", "reason");
    }

    @Test
    void cannotLoseToACompetitorWithoutBrandAndModel() {
        base().when(lose("kind", DefeatKind.DEFEATED, "reason", "price"))
                .refused(422, "rivalRequired", "competitorBrand");
        base().when(lose("kind", DefeatKind.DEFEATED, "reason", "price", "competitorBrand", "R"))
                .refused(422, "rivalRequired", "competitorModel");
        base().when(lose("kind", DefeatKind.DEFEATED, "reason", "price", "competitorModel", "R1"))
                .refused(422, "rivalRequired", "competitorBrand");
        base().when(lose(
                        "kind", DefeatKind.DEFEATED,
                        "reason", "price",
                        "competitorBrand", "R",
                        "rivalDealer", "North"))
                .refused(422, "rivalRequired", "competitorModel");
    }

    @Test
    void cannotLoseWhatIsOrdered() {
        base().given(ordered(daysAgo(3), "A", TODAY.plusDays(4)))
                .when(lose("kind", DefeatKind.LOST, "reason", "price"))
                .refused(409, "liveOrder");
    }

    @Test
    void cannotLoseWhatIsClosed() {
        base().given(declared(daysAgo(3), "LOST", "A"), confirmed(daysAgo(2), "A"))
                .when(lose("kind", DefeatKind.LOST, "reason", "price"))
                .refused(409, "closed");
        base().given(ordered(daysAgo(3), "A", TODAY.plusDays(4)), delivered(daysAgo(2)))
                .when(lose("kind", DefeatKind.LOST, "reason", "price"))
                .refused(409, "closed");
    }

    @Test
    void cannotLoseTwiceBeforeTheManagerHasDecided() {
        base().given(declared(daysAgo(3), "LOST", "A"))
                .when(lose("kind", DefeatKind.LOST, "reason", "price"))
                .refused(409, "defeatPending");
    }

    @Test
    void cannotEnterADefeatBeforeALaterTurn() {
        base().when(lose("kind", DefeatKind.LOST, "reason", "price", "occurredAt", daysAgo(10)))
                .refused(409, "laterActExists");
    }

    @Test
    void cannotTouchAnothersProspect() {
        base().by(consultant("c2"))
                .when(lose("kind", DefeatKind.LOST, "reason", "price"))
                .refused(403, "notYours");
    }

    @Test
    void cannotLoseSomebodyNeverSeen() {
        new ProspectCase()
                .when(lose("kind", DefeatKind.LOST, "reason", "price"))
                .refused(404, "noSuchProspect");
    }

    @Test
    void isConfirmedAtOnceWhenImportedAndMayLackEverything() {
        base().imported("row")
                .when(lose("kind", DefeatKind.DEFEATED, "occurredAt", daysAgo(2)))
                .then(given(daysAgo(2), "DEFEATED", "other", null), automatic(TestRules.HABC, daysAgo(2), null))
                .phones("release");
    }

    private static ProspectCase base() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(8), null, "A", TODAY.minusDays(1)));
    }

    private static DeclareDefeat lose(Object... fields) {
        return Fill.in(DeclareDefeat.class, fields);
    }

    private static DefeatDeclared given(Instant at, String kind, String reason, @Nullable String rivalDealer) {
        return new DefeatDeclared(P, "S1", at, kind, reason, null, null, rivalDealer, null, "A", "c1", null);
    }

    private static DefeatConfirmed automatic(GradingRules by, Instant at, @Nullable String grade) {
        return new DefeatConfirmed(P, "S1", at, null, true, by.scheme(), by.version(), "A", grade, null);
    }
}
