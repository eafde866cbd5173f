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

/** What each store asks a customer card to hold, today or on the day of a past moment. */
@Component
record CardRules(Directory directory, Clock clock, JsonMapper json) {

    /** What the stores asked for at a moment, by the rules on record now for that day, as a card of then is judged. */
    CardRules asOf(Instant moment) {
        return new CardRules(directory, Clock.fixed(moment, ZoneOffset.UTC), json);
    }

    /** What a store asks for; the usual if it is not known. */
    CardRule of(String store) {
        return directory.store(store).map(this::inForce).orElse(CardRule.USUAL);
    }

    /**
     * All stores' rules for the database: by store the weight of each field and, under the empty name, the weight that
     * a complete card may lack. Under the empty store stands what counts in stores that are not known.
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
