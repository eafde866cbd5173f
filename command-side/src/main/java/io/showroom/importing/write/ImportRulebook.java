package io.showroom.importing.write;

import io.showroom.codelist.events.CodeListName;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.Rulebook;
import io.showroom.prospect.write.StoreRules;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/**
 * The rulebook of an import: former staff may still be named, and a dry run assumes that the file's missing master data
 * has been created.
 */
record ImportRulebook(Rulebook real, NamedMasterData supposed, ZoneId zone) implements Rulebook {

    @Override
    public Optional<StoreRules> store(String key) {
        return real.store(key)
                .or(() -> supposed.stores().contains(key) ? Optional.of(newStore(key)) : Optional.empty());
    }

    private StoreRules newStore(String key) {
        return new StoreRules(key, zone, Set.of(DayOfWeek.values()), Set.of(), true);
    }

    @Override
    public GradingRules grading(String store, LocalDate day) {
        return real.store(store).isPresent() ? real.grading(store, day) : real.defaultGrading(day);
    }

    @Override
    public GradingRules defaultGrading(LocalDate day) {
        return real.defaultGrading(day);
    }

    @Override
    public boolean isConsultantOf(String user, String store) {
        return isKnown(user);
    }

    @Override
    public boolean isKnown(String user) {
        return real.isKnown(user) || supposed.users().containsKey(user);
    }

    @Override
    public Optional<String> upper(CodeListName list, String code) {
        return real.upper(list, code);
    }

    @Override
    public boolean offers(CodeListName list, String code) {
        return real.offers(list, code) || supposed.codes(list).contains(code);
    }
}
