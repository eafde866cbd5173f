package io.showroom.prospect.read.card;

import io.showroom.naming.read.PhoneDetail;
import io.showroom.prospect.read.Contacts;
import io.showroom.prospect.read.Demand;
import io.showroom.prospect.read.Outcome;
import io.showroom.prospect.read.Person;
import io.showroom.prospect.read.ProspectState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A change of a field of the card by one event.
 *
 * @param label text key of the field
 * @param kind kind of its values for {@code ViewFormat.value}: plain, status, staff, MODEL and others
 * @param before value before; empty for none
 * @param after value after; empty for none
 */
public record StateChange(String label, String kind, String before, String after) {

    /** Whether the event changed the field. */
    public boolean changed() {
        return !before.equals(after);
    }

    /** Returns the fields that differ between two states; the earlier one may be null. */
    static List<StateChange> between(@Nullable ProspectState before, ProspectState after, boolean masked) {
        return all(before, after, masked).stream().filter(StateChange::changed).toList();
    }

    /** Returns all fields of two states, changed or not; the earlier one may be null. */
    static List<StateChange> all(@Nullable ProspectState before, ProspectState after, boolean masked) {
        Map<String, Fact> old = before == null ? Map.of() : facts(before, masked);
        Map<String, Fact> now = facts(after, masked);
        List<StateChange> changes = new ArrayList<>();
        TreeSet<String> gone = new TreeSet<>(old.keySet());
        now.forEach((label, fact) -> {
            gone.remove(label);
            Fact earlier = old.get(label);
            String was = earlier == null ? "" : earlier.text();
            changes.add(new StateChange(label, fact.kind(), was, fact.text()));
        });
        gone.forEach(label -> {
            Fact was = Objects.requireNonNull(old.get(label));
            changes.add(new StateChange(label, was.kind(), was.text(), ""));
        });
        return changes;
    }

    private record Fact(String kind, String text) {}

    private static Map<String, Fact> facts(ProspectState state, boolean masked) {
        Facts facts = new Facts();
        Demand.Wish wish = state.demand().wish();
        Contacts contacts = state.contacts();
        Outcome outcome = state.outcome();
        facts.add("column.status", "status", state.status());
        facts.add(
                "column.grade",
                "plain",
                state.grade() == null ? null : state.grade().code());
        facts.add("column.consultant", "staff", state.consultant());
        Person person = masked ? state.person().masked() : state.person();
        facts.add("field.name", "erased", person.erased() ? true : null);
        person.details()
                .forEach((name, text) -> facts.add("field." + name, PhoneDetail.is(name) ? "phone" : "plain", text));
        facts.add("field.customerType", "customerType", state.demand().customerType());
        facts.add("column.model", "MODEL", wish.model());
        facts.add("column.competitorModel", "COMPETITOR_MODEL", wish.competitorModel());
        facts.add("field.colour", "plain", wish.colour());
        facts.add("field.use", "plain", wish.use());
        facts.add("field.purchaseKind", "purchaseKind", wish.purchaseKind());
        facts.add("field.payment", "plain", wish.payment());
        facts.add("field.budget", "plain", wish.budget());
        facts.add("field.currentCar", "plain", wish.currentCar());
        facts.add("field.concern", "CONCERN", state.demand().concern());
        facts.add("column.source", "SOURCE", contacts.origin().source());
        facts.add(
                "card.next",
                "plain",
                contacts.followUp() == null ? null : contacts.followUp().on());
        facts.add(
                "card.appointment",
                "plain",
                state.appointment() == null ? null : appointment(state.appointment(), state.zone()));
        facts.add(
                "card.referrers",
                "plain",
                state.referrers().isEmpty() ? null : state.referrers().size());
        facts.add("card.visits", "plain", contacts.counts().visits());
        facts.add("card.contacts", "plain", contacts.counts().contacts());
        facts.add("card.testDrives", "plain", contacts.counts().testDrives());
        facts.add("card.quotes", "plain", contacts.counts().quotes());
        facts.add("field.price", "plain", price(outcome));
        facts.add(
                "card.order",
                "plain",
                day(outcome.order() == null ? null : outcome.order().at(), state.zone()));
        facts.add(
                "card.delivery",
                "plain",
                day(outcome.delivery() == null ? null : outcome.delivery().at(), state.zone()));
        facts.add("card.transactions", "plain", outcome.upkeep().transactions());
        facts.add("cardform.lastService", "plain", day(outcome.upkeep().lastServiceAt(), state.zone()));
        facts.add("cardform.mileage", "plain", outcome.upkeep().mileage());
        facts.add("field.insuranceEndsOn", "plain", outcome.upkeep().insuranceEndsOn());
        facts.add(
                "card.defeat",
                "DEFEAT_REASON",
                outcome.defeat() == null ? null : outcome.defeat().reason());
        return facts.byLabel;
    }

    private static @Nullable LocalDate day(@Nullable Instant at, String zone) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneId.of(zone));
    }

    private static String appointment(ProspectState.OpenAppointment made, String zone) {
        Instant moment = made.at() == null ? made.madeAt() : made.at();
        return moment.atZone(ZoneId.of(zone))
                .toLocalDateTime()
                .truncatedTo(ChronoUnit.MINUTES)
                .toString()
                .replace('T', ' ');
    }

    private static @Nullable BigDecimal price(Outcome outcome) {
        if (outcome.order() != null) {
            return outcome.order().price();
        }
        return outcome.quote() == null ? null : outcome.quote().price();
    }

    private static final class Facts {

        private final Map<String, Fact> byLabel = new LinkedHashMap<>();

        void add(String label, String kind, @Nullable Object value) {
            if (value != null && !value.equals(0)) {
                byLabel.put(label, new Fact(kind, value.toString()));
            }
        }
    }
}
