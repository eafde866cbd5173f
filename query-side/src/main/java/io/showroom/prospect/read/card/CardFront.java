package io.showroom.prospect.read.card;

import io.showroom.naming.read.PhoneDetail;
import io.showroom.prospect.read.Mention;
import io.showroom.screen.read.Say;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The front of the customer card (docs/domain.md, section 5.6), in the form's order; screen, paper and files all show
 * this.
 */
final class CardFront {

    private final Card card;
    private final Map<String, Mention> mentions;
    private final Say say;
    private final List<CardFact> facts = new ArrayList<>();
    private final List<CardSection> sections = new ArrayList<>();

    private CardFront(Card card, Map<String, Mention> mentions, Say say) {
        this.card = card;
        this.mentions = mentions;
        this.say = say;
    }

    /**
     * The sections.
     *
     * @param card the card as its reader may see it
     * @param concerns what troubles the customer, as told last; null if nothing was
     * @param mentions the customers that the card speaks of, as its reader may know them
     */
    static List<CardSection> of(Card card, @Nullable String concerns, Map<String, Mention> mentions, Say say) {
        CardFront front = new CardFront(card, mentions, say);
        front.person();
        front.purchase(concerns);
        front.origin();
        front.order();
        front.car();
        front.defeat();
        return front.sections;
    }

    private void person() {
        Map<String, String> left = new LinkedHashMap<>(card.customer().person().details());
        for (String name : PersonalDetails.ON_THE_FORM) {
            String told = left.remove(name);
            String shown = name.equals("name")
                    ? say.name(card.customer().name())
                    : PhoneDetail.is(name) ? say.phone(told) : told;
            add("field." + name, shown, name.equals("address") ? 3 : name.equals("family") ? 2 : 1);
        }
        add("field.customerType", say.of("customerType", card.customer().customerType()), 1);
        left.keySet().removeAll(List.of("vin", "plate", "decisionMaker", "motives", "callBackPhone"));
        left.forEach((name, told) -> add("field." + name, told, 0));
        section("card.identity");
    }

    private void purchase(@Nullable String concerns) {
        var wish = card.customer().wish();
        add("field.model", say.code("MODEL", wish.model()), 1);
        add("field.colour", wish.colour(), 1);
        add("field.use", wish.use(), 1);
        add("field.budget", wish.budget(), 1);
        add("field.payment", wish.payment(), 1);
        add("field.purchaseKind", say.of("purchaseKind", wish.purchaseKind()), 1);
        add("field.currentCar", wish.currentCar(), 1);
        add("field.decisionMaker", card.customer().person().get("decisionMaker"), 1);
        add("field.purpose", say.code("VISIT_PURPOSE", card.contacts().origin().purpose()), 1);
        add("field.concern", say.code("CONCERN", card.customer().concern()), 1);
        add(
                "cardform.motives",
                Stream.of(card.customer().person().get("motives"), concerns)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                2);
        add("field.competitorModel", say.code("COMPETITOR_MODEL", wish.competitorModel()), 1);
        if (card.outcome().quote() != null) {
            add(
                    "act.RecordQuote",
                    money(card.outcome().quote().price(), card.outcome().quote().currency()) + " · "
                            + say.day(card.outcome().quote().at(), card.zone()),
                    2);
        } else {
            add("act.RecordQuote", null, 2);
        }
        section("card.purchase");
    }

    private void origin() {
        var origin = card.contacts().origin();
        add("column.source", say.code("SOURCE", origin.source()), 1);
        add("column.channel", say.of("channel", origin.channel()), 1);
        add("column.campaign", origin.campaign(), 1);
        add("column.firstContact", say.moment(origin.at(), card.zone()), 1);
        add("column.captured", say.day(card.contacts().capturedAt(), card.zone()), 1);
        add("column.consultant", say.staff(card.consultant()), 1);
        for (String referrer : card.referrers()) {
            Mention mention = mentions.get(referrer);
            facts.add(new CardFact(
                    say.text("card.referrers"),
                    mention == null ? say.text("prospects.nameless") : mention.text(say),
                    3,
                    mention == null ? null : mention.href()));
        }
        add("column.lastContact", say.moment(card.contacts().lastContactAt(), card.zone()), 0);
        if (card.appointment() != null) {
            add(
                    "card.appointment",
                    card.appointment().at() == null
                            ? say.text("card.invited")
                            : say.moment(card.appointment().at(), card.zone()),
                    1);
        }
        add("cardform.counts", counts(), 0);
        section("card.origin");
    }

    private String counts() {
        var counts = card.contacts().counts();
        return say.text("card.counts", counts.visits(), counts.contacts(), counts.testDrives(), counts.quotes());
    }

    private void order() {
        var order = card.outcome().order();
        if (order != null) {
            add("cardform.ordered", say.day(order.at(), card.zone()), 1);
            add("field.model.ordered", say.code("MODEL", order.model()), 1);
            add("field.colour", order.colour(), 1);
            add("field.price", money(order.price(), order.currency()), 1);
            add("field.deposit", money(order.deposit(), order.currency()), 1);
            add("field.expectedDeliveryOn", say.day(order.expectedDeliveryOn()), 1);
            section("card.order");
        }
    }

    /** What an owner's card holds besides (docs/domain.md, section 5.6). */
    private void car() {
        var upkeep = card.outcome().upkeep();
        if (card.outcome().delivery() != null || upkeep.transactions() > 0) {
            add("field.vin", card.customer().person().get("vin"), 1);
            add("field.plate", card.customer().person().get("plate"), 1);
            add(
                    "cardform.deliveredOn",
                    card.outcome().delivery() == null
                            ? null
                            : say.day(card.outcome().delivery().at(), card.zone()),
                    1);
            add("field.insuranceEndsOn", say.day(upkeep.insuranceEndsOn()), 1);
            add("cardform.lastService", say.day(upkeep.lastServiceAt(), card.zone()), 1);
            add("cardform.mileage", upkeep.mileage() == null ? null : say.number(upkeep.mileage()), 1);
            section("cardform.owner");
        }
    }

    private void defeat() {
        var defeat = card.outcome().defeat();
        if (defeat != null) {
            add("field.kind", say.of("kind", defeat.kind()), 1);
            add("field.reason", say.code("DEFEAT_REASON", defeat.reason()), 1);
            add("card.occurred", say.day(defeat.at(), card.zone()), 1);
            add("column.grade", defeat.grade(), 1);
            String brand = defeat.competitorBrand() == null ? "" : defeat.competitorBrand() + " ";
            add("field.competitorModel", (brand + say.code("COMPETITOR_MODEL", defeat.competitorModel())).strip(), 2);
            add("field.rivalDealer", defeat.rivalDealer(), 1);
            add(
                    "field.priceDifference",
                    defeat.priceDifference() == null ? null : say.number(defeat.priceDifference()),
                    1);
            add("field.callBackPhone", say.phone(card.customer().person().get("callBackPhone")), 1);
            add("field.counterMeasure", defeat.counterMeasure(), 3);
            section("card.defeat");
        }
    }

    private String money(@Nullable BigDecimal amount, String currency) {
        return say.money(amount, currency);
    }

    private void add(String label, @Nullable String value, int boxes) {
        facts.add(new CardFact(say.text(label), value == null ? "" : value, boxes, null));
    }

    private void section(String title) {
        sections.add(new CardSection(say.text(title), facts));
        facts.clear();
    }
}
