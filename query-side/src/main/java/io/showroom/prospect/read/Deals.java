package io.showroom.prospect.read;

import io.showroom.projection.read.Act;
import io.showroom.prospect.events.DefeatDeclared;
import io.showroom.prospect.events.OrderPlaced;
import io.showroom.prospect.events.QuoteGiven;
import io.showroom.prospect.read.ProspectState.Defeat;
import io.showroom.prospect.read.ProspectState.Order;
import io.showroom.prospect.read.ProspectState.Quote;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Quotes, orders and defeats as the events tell them. */
final class Deals {

    private Deals() {}

    static Quote quote(QuoteGiven given, Instant at) {
        return new Quote(at, given.model(), given.price(), given.currency(), given.payment());
    }

    static Order order(OrderPlaced placed, Instant at) {
        return new Order(
                at,
                placed.model(),
                placed.colour(),
                placed.price(),
                placed.currency(),
                placed.deposit(),
                placed.payment(),
                placed.expectedDeliveryOn());
    }

    static Defeat defeat(DefeatDeclared declared, Act act, @Nullable String counterMeasure) {
        return new Defeat(
                act.recorded().eventId(),
                act.at(),
                declared.kind(),
                declared.reason(),
                declared.competitorBrand(),
                declared.competitorModel(),
                declared.rivalDealer(),
                declared.priceDifference(),
                declared.grade(),
                counterMeasure);
    }
}
