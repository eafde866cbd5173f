package io.showroom.prospect.read.list;

import io.showroom.directory.read.CardRule;
import io.showroom.directory.read.Directory;
import io.showroom.directory.read.StoreEntry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What each store asks a customer card to hold today. */
@Component
class CardRules {

    private final Directory directory;
    private final Clock clock;
    private final JsonMapper json;

    CardRules(Directory directory, Clock clock, JsonMapper json) {
        this.directory = directory;
        this.clock = clock;
        this.json = json;
    }

    /** What a store asks for. */
    CardRule of(String store) {
        return directory.store(store).map(this::today).orElse(CardRule.USUAL);
    }

    /**
     * All stores' rules for the database: by store the weight of each field and, under the empty name, the weight that
     * a complete card may lack.
     */
    String forAll() {
        Map<String, Map<String, Integer>> all = new HashMap<>();
        for (StoreEntry store : directory.stores()) {
            CardRule rule = today(store);
            Map<String, Integer> told = new HashMap<>(rule.weights());
            told.put("", rule.mayLack());
            all.put(store.key(), told);
        }
        return json.writeValueAsString(all);
    }

    private CardRule today(StoreEntry store) {
        return store.cardRule(LocalDate.ofInstant(clock.instant(), store.zone()));
    }
}
