package io.showroom.rulebook.write;

import io.showroom.codelist.events.CodeListName;
import io.showroom.commandapi.Rejection;
import io.showroom.prospect.write.GradingRules;
import io.showroom.prospect.write.Rulebook;
import io.showroom.prospect.write.StoreRules;
import io.showroom.rulebook.write.RuleTables.SchemeVersionRow;
import io.showroom.rulebook.write.RuleTables.StoreRow;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Role;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Implements the rule interfaces on the cached tables: the present rules, and for grading schemes those of a given day.
 */
@Sides({Side.COMMAND, Side.QUERY})
@Component
record CurrentRulebook(RuleTables tables) implements Rulebook, MasterDataRules, StaffRules, AssignableConsultants {

    private static final String DEFAULT_SCHEME = "HABC";

    @Override
    public Optional<StoreRules> store(String key) {
        return Optional.ofNullable(
                        tables.stores(known -> known.containsKey(key)).get(key))
                .map(StoreRow::rules);
    }

    @Override
    public GradingRules grading(String store, LocalDate day) {
        StoreRow entry = tables.stores().get(store);
        if (entry == null) {
            throw new IllegalArgumentException("no such store");
        }
        Map.Entry<LocalDate, String> chosen = entry.schemes().floorEntry(day);
        return version(chosen == null ? DEFAULT_SCHEME : chosen.getValue(), day);
    }

    @Override
    public GradingRules defaultGrading(LocalDate day) {
        return version(DEFAULT_SCHEME, day);
    }

    private GradingRules version(String scheme, LocalDate day) {
        List<SchemeVersionRow> versions = tables.schemes().get(scheme);
        if (versions == null) {
            throw new IllegalStateException("the store's grading scheme is not defined");
        }
        SchemeVersionRow inForce = versions.getFirst();
        for (SchemeVersionRow version : versions) {
            if (!version.validFrom().isAfter(day)) {
                inForce = version;
            }
        }
        return inForce.rules();
    }

    @Override
    public boolean isKnown(String user) {
        return tables.staff().containsKey(user);
    }

    @Override
    public Optional<EffectiveStaffMember> staff(String user) {
        return Optional.ofNullable(tables.staff().get(user));
    }

    @Override
    public Optional<EffectiveStaffMember> staffNow(String user) {
        return Optional.ofNullable(tables.staff(known -> false).get(user));
    }

    @Override
    public SortedSet<String> sellersOf(String store) {
        SortedSet<String> sellers = new TreeSet<>();
        tables.staff().forEach((user, entry) -> {
            if (holdsProspects(entry, store)) {
                sellers.add(user);
            }
        });
        return sellers;
    }

    @Override
    public boolean isConsultantOf(String user, String store) {
        return holdsProspects(
                tables.staff(known -> holdsProspects(known.get(user), store)).get(user), store);
    }

    private static boolean holdsProspects(@Nullable EffectiveStaffMember entry, String store) {
        return entry != null
                && entry.active()
                && store.equals(entry.store())
                // Staff known from history only have no role.
                && (entry.roles().isEmpty()
                        || entry.roles().contains(Role.CONSULTANT)
                        || entry.roles().contains(Role.MANAGER));
    }

    @Override
    public boolean offers(CodeListName list, String code) {
        return isOffered(tables.codes(known -> isOffered(known, list, code)), list, code);
    }

    @Override
    public Optional<String> upper(CodeListName list, String code) {
        return Optional.ofNullable(tables.codes().getOrDefault(list, Map.of()).get(code))
                .map(EffectiveCode::parent);
    }

    private static boolean isOffered(
            Map<CodeListName, Map<String, EffectiveCode>> codes, CodeListName list, String code) {
        EffectiveCode known = codes.getOrDefault(list, Map.of()).get(code);
        return known != null && known.offered();
    }

    @Override
    public void requireScheme(String field, String scheme) {
        if (!tables.schemes().containsKey(scheme)) {
            throw Rejection.rule("unknownScheme", field);
        }
    }

    @Override
    public void requireStore(String field, String store) {
        if (!tables.stores().containsKey(store)) {
            throw Rejection.rule("unknownStore", field);
        }
    }

    @Override
    public ZoneId zone(String field, String store) {
        return store(store)
                .orElseThrow(() -> Rejection.rule("unknownStore", field))
                .zone();
    }

    @Override
    public void requireConsultant(String field, String user, String store) {
        if (!isConsultantOf(user, store)) {
            throw Rejection.rule("notConsultantOfStore", field, user);
        }
    }

    @Override
    public boolean knowsScheme(String scheme) {
        return tables.schemes().containsKey(scheme);
    }

    @Override
    public boolean knowsCode(CodeListName list, String code) {
        return tables.codes().getOrDefault(list, Map.of()).containsKey(code);
    }

    @Override
    public boolean knowsAnyStaff() {
        return !tables.staff().isEmpty();
    }

    @Override
    public boolean knowsStore(String store) {
        return tables.stores().containsKey(store);
    }

    @Override
    public boolean anotherAdministrator(String user) {
        return tables.lockAnotherAdministrator(user);
    }
}
