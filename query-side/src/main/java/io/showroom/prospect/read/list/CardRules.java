package io.showroom.prospect.read.list;

import io.showroom.directory.read.CardRule;
import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The stores' rules for customer cards, of today or of the day of a past instant. */
@Component
record CardRules(Directory directory, Clock clock, JsonMapper json) {

    /** Returns the rules as of an instant: those on record now for that day. */
    CardRules asOf(Instant moment) {
        return new CardRules(directory, Clock.fixed(moment, ZoneOffset.UTC), json);
    }

    /** Returns the rule of a store; the default for an unknown store. */
    CardRule of(String store) {
        return directory.store(store).map(this::inForce).orElse(CardRule.USUAL);
    }

    /**
     * Returns all rules as JSON for SQL: by store the weight of each field and, under the empty name, the weight that a
     * complete card may lack. The empty store is the default for unknown stores.
     */
    String forAll() {
        Map<String, Map<String, Integer>> all = new HashMap<>();
        for (StoreEntry store : directory.stores()) {
            all.put(store.key(), told(inForce(store)));
        }
        all.put("", told(CardRule.USUAL));
        return json.writeValueAsString(all);
    }

    private static Map<String, Integer> told(CardRule rule) {
        Map<String, Integer> told = new HashMap<>(rule.weights());
        told.put("", rule.mayLack());
        return told;
    }

    private CardRule inForce(StoreEntry store) {
        return store.cardRule(LocalDate.ofInstant(clock.instant(), store.zone()));
    }
}
