package io.showroom.prospect.write.confirmdelivery;

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

import io.showroom.prospect.events.VehicleDelivered;
import io.showroom.prospect.write.Events;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.TestRules;
import org.junit.jupiter.api.Test;

class ConfirmDeliveryTest {

    @Test
    void canHandTheCarOverAndFreesTheNumber() {
        wasOrdered()
                .when(deliver(
                        "financeConfirmed", true, "vin", "LSV1", "plate", "沪A1", "insuranceEndsOn", TODAY.plusYears(1)))
                .then(new VehicleDelivered(
                        P,
                        "S1",
                        NOW,
                        TODAY.plusYears(1),
                        true,
                        "HABC",
                        1,
                        "O",
                        null,
                        sealed("vin", "LSV1", "plate", "沪A1")))
                .phones("release");
    }

    @Test
    void movesToTheDeliveredGradeIfTheSchemeHasOne() {
        wasOrdered()
                .gradingBy(TestRules.P_SCALE, TODAY)
                .when(deliver("financeConfirmed", true))
                .then(new VehicleDelivered(P, "S1", NOW, null, true, "P-scale", 3, "O", "PD", null));
    }

    @Test
    void cannotDeliverBeforeFinanceHasConfirmed() {
        wasOrdered().when(deliver("financeConfirmed", false)).refused(422, "financeNotConfirmed", "financeConfirmed");
        wasOrdered().when(deliver()).refused(400, "required", "financeConfirmed");
    }

    @Test
    void cannotDeliverWhatWasNotOrdered() {
        new ProspectCase()
                .given(visited(daysAgo(10), "c1"), captured(daysAgo(9), "c1"))
                .when(deliver("financeConfirmed", true))
                .refused(409, "noOrder");
    }

    @Test
    void cannotDeliverTwice() {
        wasOrdered()
                .given(delivered(daysAgo(1)))
                .when(deliver("financeConfirmed", true))
                .refused(409, "delivered");
    }

    @Test
    void cannotDeliverBeforeTheOrder() {
        wasOrdered()
                .when(deliver("financeConfirmed", true, "occurredAt", daysAgo(4)))
                .refused(409, "laterActExists");
    }

    @Test
    void cannotTouchAnothersProspect() {
        wasOrdered()
                .by(consultant("c2"))
                .when(deliver("financeConfirmed", true))
                .refused(403, "notYours");
    }

    @Test
    void cannotDeliverToSomebodyNeverSeen() {
        new ProspectCase().when(deliver("financeConfirmed", true)).refused(404, "noSuchProspect");
    }

    @Test
    void canImportADeliveryOfWhichNothingIsTold() {
        wasOrdered()
                .imported("row")
                .when(deliver("occurredAt", daysAgo(2)))
                .then(new VehicleDelivered(P, "S1", daysAgo(2), null, false, "HABC", 1, "O", null, null));
    }

    private static ProspectCase wasOrdered() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(8), null, "A", TODAY.minusDays(1)),
                        Events.ordered(daysAgo(3), "A", TODAY.plusDays(4)));
    }

    private static ConfirmDelivery deliver(Object... fields) {
        return Fill.in(ConfirmDelivery.class, fields);
    }
}
