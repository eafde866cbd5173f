package io.showroom.prospect.read.card;

import io.showroom.naming.read.PhoneDetail;
import io.showroom.prospect.read.CustomerReference;
import io.showroom.screen.read.ViewFormat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Front of the customer card (docs/domain.md, section 5.6) in the form's order; shared by screen, paper and files. */
final class CardFront {

    private final Card card;
    private final Map<String, CustomerReference> mentions;
    private final ViewFormat format;
    private final List<CardFact> facts = new ArrayList<>();
    private final List<CardSection> sections = new ArrayList<>();

    private CardFront(Card card, Map<String, CustomerReference> mentions, ViewFormat format) {
        this.card = card;
        this.mentions = mentions;
        this.format = format;
    }

    /**
     * Returns the sections.
     *
     * @param card the card for the reader
     * @param concerns last noted concerns; null for none
     * @param mentions the customers that the card refers to, as far as the reader may see them
     */
    static List<CardSection> of(
            Card card, @Nullable String concerns, Map<String, CustomerReference> mentions, ViewFormat format) {
        CardFront front = new CardFront(card, mentions, format);
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
        for (String name : CustomerDetails.ON_THE_FORM) {
            String told = left.remove(name);
            String shown = name.equals("name")
                    ? format.name(card.customer().name())
                    : PhoneDetail.is(name) ? format.phone(told) : told;
            add("field." + name, shown, name.equals("address") ? 3 : name.equals("family") ? 2 : 1);
        }
        add("field.customerType", format.of("customerType", card.customer().customerType()), 1);
        left.keySet().removeAll(List.of("vin", "plate", "decisionMaker", "motives", "callBackPhone"));
        left.forEach((name, told) -> add("field." + name, told, 0));
        section("card.identity");
    }

    private void purchase(@Nullable String concerns) {
        var wish = card.customer().wish();
        add("field.model", format.code("MODEL", wish.model()), 1);
        add("field.colour", wish.colour(), 1);
        add("field.use", wish.use(), 1);
        add("field.budget", wish.budget(), 1);
        add("field.payment", wish.payment(), 1);
        add("field.purchaseKind", format.of("purchaseKind", wish.purchaseKind()), 1);
        add("field.currentCar", wish.currentCar(), 1);
        add("field.decisionMaker", card.customer().person().get("decisionMaker"), 1);
        add(
                "field.purpose",
                format.code("VISIT_PURPOSE", card.contacts().origin().purpose()),
                1);
        add("field.concern", format.code("CONCERN", card.customer().concern()), 1);
        add(
                "cardform.motives",
                Stream.of(card.customer().person().get("motives"), concerns)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" · ")),
                2);
        add("field.competitorModel", format.code("COMPETITOR_MODEL", wish.competitorModel()), 1);
        if (card.outcome().quote() != null) {
            add(
                    "act.RecordQuote",
                    money(card.outcome().quote().price(), card.outcome().quote().currency()) + " · "
                            + format.day(card.outcome().quote().at(), card.zone()),
                    2);
        } else {
            add("act.RecordQuote", null, 2);
        }
        section("card.purchase");
    }

    private void origin() {
        var origin = card.contacts().origin();
        add("column.source", format.code("SOURCE", origin.source()), 1);
        add("column.channel", format.of("channel", origin.channel()), 1);
        add("column.campaign", origin.campaign(), 1);
        add("column.firstContact", format.moment(origin.at(), card.zone()), 1);
        add("column.captured", format.day(card.contacts().capturedAt(), card.zone()), 1);
        add("column.consultant", format.staff(card.consultant()), 1);
        for (String referrer : card.referrers()) {
            CustomerReference mention = mentions.get(referrer);
            facts.add(new CardFact(
                    format.text("card.referrers"),
                    mention == null ? format.text("prospects.nameless") : mention.text(format),
                    3,
                    mention == null ? null : mention.href()));
        }
        add("column.lastContact", format.moment(card.contacts().lastContactAt(), card.zone()), 0);
        if (card.appointment() != null) {
            add(
                    "card.appointment",
                    card.appointment().at() == null
                            ? format.text("card.invited")
                            : format.moment(card.appointment().at(), card.zone()),
                    1);
        }
        add("cardform.counts", counts(), 0);
        section("card.origin");
    }

    private String counts() {
        var counts = card.contacts().counts();
        return format.text("card.counts", counts.visits(), counts.contacts(), counts.testDrives(), counts.quotes());
    }

    private void order() {
        var order = card.outcome().order();
        if (order != null) {
            add("cardform.ordered", format.day(order.at(), card.zone()), 1);
            add("field.model.ordered", format.code("MODEL", order.model()), 1);
            add("field.colour", order.colour(), 1);
            add("field.price", money(order.price(), order.currency()), 1);
            add("field.deposit", money(order.deposit(), order.currency()), 1);
            add("field.expectedDeliveryOn", format.day(order.expectedDeliveryOn()), 1);
            section("card.order");
        }
    }

    /** Adds the fields of an owner's car (docs/domain.md, section 5.6). */
    private void car() {
        var upkeep = card.outcome().upkeep();
        if (card.outcome().delivery() != null || upkeep.transactions() > 0) {
            add("field.vin", card.customer().person().get("vin"), 1);
            add("field.plate", card.customer().person().get("plate"), 1);
            add(
                    "cardform.deliveredOn",
                    card.outcome().delivery() == null
                            ? null
                            : format.day(card.outcome().delivery().at(), card.zone()),
                    1);
            add("field.insuranceEndsOn", format.day(upkeep.insuranceEndsOn()), 1);
            add("cardform.lastService", format.day(upkeep.lastServiceAt(), card.zone()), 1);
            add("cardform.mileage", upkeep.mileage() == null ? null : format.number(upkeep.mileage()), 1);
            section("cardform.owner");
        }
    }

    private void defeat() {
        var defeat = card.outcome().defeat();
        if (defeat != null) {
            add("field.kind", format.of("kind", defeat.kind()), 1);
            add("field.reason", format.code("DEFEAT_REASON", defeat.reason()), 1);
            add("card.occurred", format.day(defeat.at(), card.zone()), 1);
            add("column.grade", defeat.grade(), 1);
            String brand = defeat.competitorBrand() == null ? "" : defeat.competitorBrand() + " ";
            add(
                    "field.competitorModel",
                    (brand + format.code("COMPETITOR_MODEL", defeat.competitorModel())).strip(),
                    2);
            add("field.rivalDealer", defeat.rivalDealer(), 1);
            add(
                    "field.priceDifference",
                    defeat.priceDifference() == null ? null : format.number(defeat.priceDifference()),
                    1);
            add("field.callBackPhone", format.phone(card.customer().person().get("callBackPhone")), 1);
            add("field.counterMeasure", defeat.counterMeasure(), 3);
            section("card.defeat");
        }
    }

    private String money(@Nullable BigDecimal amount, String currency) {
        return format.money(amount, currency);
    }

    private void add(String label, @Nullable String value, int boxes) {
        facts.add(new CardFact(format.text(label), value == null ? "" : value, boxes, null));
    }

    private void section(String title) {
        sections.add(new CardSection(format.text(title), facts));
        facts.clear();
    }
}
