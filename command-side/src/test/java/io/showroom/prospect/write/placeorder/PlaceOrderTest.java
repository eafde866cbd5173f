package io.showroom.prospect.write.placeorder;

import static io.showroom.prospect.write.Events.cancelled;
import static io.showroom.prospect.write.Events.captured;
import static io.showroom.prospect.write.Events.confirmed;
import static io.showroom.prospect.write.Events.declared;
import static io.showroom.prospect.write.Events.delivered;
import static io.showroom.prospect.write.Events.graded;
import static io.showroom.prospect.write.Events.ordered;
import static io.showroom.prospect.write.Events.reassigned;
import static io.showroom.prospect.write.Events.rejected;
import static io.showroom.prospect.write.Events.visited;
import static io.showroom.prospect.write.ProspectCase.NOW;
import static io.showroom.prospect.write.ProspectCase.P;
import static io.showroom.prospect.write.ProspectCase.TODAY;
import static io.showroom.prospect.write.ProspectCase.consultant;
import static io.showroom.prospect.write.ProspectCase.daysAgo;
import static io.showroom.prospect.write.ProspectCase.of;

import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.write.Fill;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.ProspectCase;
import io.showroom.prospect.write.TestRules;
import io.showroom.prospect.write.registervisit.Outlet;
import io.showroom.staff.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlaceOrderTest {

    private static final BigDecimal PRICE = new BigDecimal("189800");

    @Test
    void canOrderWithAllThatIsAgreedAndMovesToTheOrderGrade() {
        base().when(order(
                        "colour",
                        "red",
                        "currency",
                        "EUR",
                        "deposit",
                        BigDecimal.TEN,
                        "payment",
                        "loan",
                        "expectedDeliveryOn",
                        TODAY.plusDays(30),
                        "outlet",
                        Outlet.SECONDARY))
                .then(new OrderPlaced(
                        P,
                        "S1",
                        NOW,
                        "M1",
                        "red",
                        PRICE,
                        "EUR",
                        BigDecimal.TEN,
                        "loan",
                        TODAY.plusDays(30),
                        "c1",
                        "SECONDARY",
                        "HABC",
                        1,
                        "A",
                        "O",
                        TODAY.plusDays(7)));
    }

    @Test
    void movesToTheOrderGradeOfTheSchemeInForceOrToNone() {
        base().gradingBy(TestRules.P_SCALE, TODAY)
                .when(order())
                .then(placed(TestRules.P_SCALE, NOW, "c1", "A", "P0", TODAY.plusDays(7)));
        base().gradingBy(TestRules.ABCD, TODAY).when(order()).then(placed(TestRules.ABCD, NOW, "c1", "A", null, null));
    }

    @Test
    void countsForTheConsultantOfThatTime() {
        base().given(reassigned(daysAgo(2), "c1", "c2"))
                .by(of(Role.MANAGER))
                .when(order("occurredAt", daysAgo(3)))
                .then(placed(TestRules.HABC, daysAgo(3), "c1", "A", "O", TODAY.plusDays(4)));
    }

    @Test
    void canOrderAgainAfterACancelledOrder() {
        base().given(ordered(daysAgo(3), "A", TODAY.plusDays(4)), cancelled(daysAgo(2), "B", TODAY.plusDays(12)))
                .when(order())
                .then(placed(TestRules.HABC, NOW, "c1", "B", "O", TODAY.plusDays(7)));
    }

    @Test
    void canOrderAfterADefeatWasNotAccepted() {
        base().given(declared(daysAgo(3), "LOST", "A"), rejected(daysAgo(2)))
                .when(order())
                .then(placed(TestRules.HABC, NOW, "c1", "A", "O", TODAY.plusDays(7)));
    }

    @Test
    void cannotOrderTwice() {
        base().given(ordered(daysAgo(3), "A", TODAY.plusDays(4))).when(order()).refused(409, "alreadyOrdered");
    }

    @Test
    void cannotOrderWhenClosed() {
        base().given(declared(daysAgo(3), "DEFEATED", "A"), confirmed(daysAgo(2), "A"))
                .when(order())
                .refused(409, "closed");
        base().given(ordered(daysAgo(3), "A", TODAY.plusDays(4)), delivered(daysAgo(1)))
                .when(order())
                .refused(409, "closed");
    }

    @Test
    void cannotOrderWhileADefeatWaits() {
        base().given(declared(daysAgo(3), "LOST", "A")).when(order()).refused(409, "defeatPending");
    }

    @Test
    void cannotOrderWithoutContactDetails() {
        new ProspectCase().given(visited(daysAgo(3), "c1")).when(order()).refused(409, "notCaptured");
    }

    @Test
    void cannotEnterAnOrderBeforeALaterTurn() {
        base().given(ordered(daysAgo(5), "A", TODAY.plusDays(2)), cancelled(daysAgo(2), "B", TODAY.plusDays(12)))
                .when(order("occurredAt", daysAgo(3)))
                .refused(409, "laterActExists");
    }

    @Test
    void cannotOrderAnUnknownModelOrForLessThanNothing() {
        base().when(order("model", "M9")).refused(422, "unknownCode", "model");
        base().when(order("price", new BigDecimal("-1"))).refused(422, "negative", "price");
        base().when(order("deposit", new BigDecimal("-1"))).refused(422, "negative", "deposit");
        base().when(order("currency", "ZZZ")).refused(422, "unknownCurrency", "currency");
    }

    @Test
    void cannotOrderNothingOrWithoutAPrice() {
        base().when(Fill.in(PlaceOrder.class, "price", PRICE)).refused(400, "required", "model");
        base().when(Fill.in(PlaceOrder.class, "model", "M1")).refused(400, "required", "price");
    }

    @Test
    void cannotTouchAnothersProspect() {
        base().by(consultant("c2")).when(order()).refused(403, "notYours");
    }

    @Test
    void cannotSellToSomebodyNeverSeen() {
        new ProspectCase().when(order()).refused(404, "noSuchProspect");
    }

    @Test
    void canImportAnOrderOfSomebodyWhoLeftNoDetails() {
        new ProspectCase()
                .given(visited(daysAgo(400), "c1"))
                .imported("row")
                .when(Fill.in(PlaceOrder.class, "occurredAt", daysAgo(399)))
                .then(new OrderPlaced(
                        P,
                        "S1",
                        daysAgo(399),
                        null,
                        null,
                        null,
                        "CNY",
                        null,
                        null,
                        null,
                        "c1",
                        null,
                        "HABC",
                        1,
                        null,
                        "O",
                        TODAY.minusDays(392)));
    }

    private static ProspectCase base() {
        return new ProspectCase()
                .given(
                        visited(daysAgo(10), "c1"),
                        captured(daysAgo(9), "c1"),
                        graded(daysAgo(8), null, "A", TODAY.minusDays(1)));
    }

    private static PlaceOrder order(Object... fields) {
        Object[] all = new Object[fields.length + 4];
        all[0] = "model";
        all[1] = "M1";
        all[2] = "price";
        all[3] = PRICE;
        System.arraycopy(fields, 0, all, 4, fields.length);
        return Fill.in(PlaceOrder.class, all);
    }

    private static OrderPlaced placed(
            GradingRules by,
            Instant at,
            String consultant,
            @Nullable String from,
            @Nullable String grade,
            @Nullable LocalDate dueOn) {
        return new OrderPlaced(
                P,
                "S1",
                at,
                "M1",
                null,
                PRICE,
                "CNY",
                null,
                null,
                null,
                consultant,
                null,
                by.scheme(),
                by.version(),
                from,
                grade,
                dueOn);
    }
}
