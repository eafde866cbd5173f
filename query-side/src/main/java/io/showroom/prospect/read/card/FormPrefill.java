package io.showroom.prospect.read.card;

import io.showroom.projection.read.Timeline;
import io.showroom.projection.read.TimelineEvent;
import io.showroom.prospect.events.VisitRegistered;
import io.showroom.prospect.read.Demand;
import io.showroom.prospect.read.Outcome;
import io.showroom.prospect.read.VisitDetails;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Initial values of a card's forms, by form and field. Fields that the reader sees masked stay empty. */
final class FormPrefill {

    private FormPrefill() {}

    /** Returns the initial values of each form that has some. */
    static Map<String, Map<String, String>> of(Card card, Timeline timeline) {
        return Map.of(
                "CaptureContact", details(card),
                "PlaceOrder", order(card),
                "CompleteVisit", visit(timeline));
    }

    private static Map<String, String> details(Card card) {
        Map<String, String> known = new HashMap<>();
        card.customer().person().details().forEach((name, told) -> {
            if (!told.contains("*")) {
                known.put(name, told);
            }
        });
        Demand.Wish wish = card.customer().wish();
        put(known, "model", wish.model());
        put(known, "colour", wish.colour());
        put(known, "use", wish.use());
        put(known, "budget", wish.budget());
        put(known, "payment", wish.payment());
        put(known, "purchaseKind", wish.purchaseKind());
        put(known, "currentCar", wish.currentCar());
        put(known, "competitorModel", wish.competitorModel());
        put(known, "customerType", card.customer().customerType());
        return known;
    }

    /** Returns the values of the last quote, or else of the wish. */
    private static Map<String, String> order(Card card) {
        Map<String, String> known = new HashMap<>();
        put(known, "model", card.customer().wish().model());
        put(known, "colour", card.customer().wish().colour());
        put(known, "payment", card.customer().wish().payment());
        Outcome.Quote quote = card.outcome().quote();
        if (quote != null) {
            put(known, "model", quote.model());
            put(known, "payment", quote.payment());
            BigDecimal price = quote.price();
            put(
                    known,
                    "price",
                    price == null ? null : price.stripTrailingZeros().toPlainString());
        }
        return known;
    }

    private static Map<String, String> visit(Timeline timeline) {
        Map<String, String> known = new HashMap<>();
        for (TimelineEvent act : timeline.acts()) {
            if (act.event() instanceof VisitRegistered visit) {
                known.clear();
                VisitDetails details = VisitDetails.of(act, timeline);
                put(known, "leftAt", local(visit.leftAt(), timeline));
                put(
                        known,
                        "partySize",
                        visit.partySize() == null ? null : visit.partySize().toString());
                put(known, "consultant", details.consultant());
                put(known, "source", visit.source());
                put(known, "model", visit.model());
                put(known, "competitorModel", visit.competitorModel());
                put(known, "purpose", visit.purpose());
                put(known, "remark", details.remark());
            }
        }
        return known;
    }

    private static @Nullable String local(@Nullable Instant at, Timeline timeline) {
        return at == null
                ? null
                : LocalDateTime.ofInstant(at, timeline.zone())
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static void put(Map<String, String> known, String field, @Nullable String told) {
        if (told != null) {
            known.put(field, told);
        }
    }
}
