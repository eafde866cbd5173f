package io.showroom.screen.read;

import io.showroom.naming.read.MasterDataNames;
import io.showroom.staff.Actor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Formats names of stores, staff, codes and grades in a reader's language, from the present master data. */
public abstract class NameFormat extends ValueFormat {

    private static final String DELIVERED = "DELIVERED";

    private final Clock clock;
    private final MasterDataNames names;

    NameFormat(Locale locale, Clock clock, MasterDataNames names, UiTexts texts) {
        super(locale, texts);
        this.clock = clock;
        this.names = names;
    }

    /** Returns today's date in the time zone of a store; of the group's first store for null. */
    public LocalDate today(@Nullable String store) {
        return LocalDate.ofInstant(clock.instant(), zone(store));
    }

    /** Returns the time zone of a store; of the group's first store for null. */
    public ZoneId zone(@Nullable String store) {
        if (store != null) {
            return names.zone(store);
        }
        return names.stores().isEmpty()
                ? clock.getZone()
                : names.zone(names.stores().getFirst().key());
    }

    /** Returns the name of a store; empty for null. */
    public String store(@Nullable String key) {
        return key == null ? "" : names.store(key);
    }

    /** Returns the name of a user; empty for null. */
    public String staff(@Nullable String key) {
        return key == null ? "" : names.staff(key);
    }

    /** Returns the name of a code; empty for null. */
    public String code(String list, @Nullable String code) {
        return code == null ? "" : names.code(list, code, locale());
    }

    /** Returns the codes of a list that are not retired. */
    public List<MasterDataNames.Choice> codes(String list) {
        return names.codes(list, locale());
    }

    /** Returns the codes of a list grouped by upper code; those without one are in a group with an empty key. */
    public List<ChoiceGroup> groups(String list) {
        return ChoiceGroup.of(names.codes(list, locale()));
    }

    /** Returns the stores that the user may choose. */
    public List<MasterDataNames.Choice> stores(Actor actor) {
        return names.stores().stream()
                .filter(store -> actor.reaches(store.key()))
                .toList();
    }

    /** Returns the consultants of a store; of all stores for null. */
    public List<MasterDataNames.Choice> consultants(@Nullable String store) {
        return names.consultants(store);
    }

    /** Returns the grades of a store's scheme, hottest first; if {@code byHandOnly}, only those given by hand. */
    public List<MasterDataNames.Choice> grades(@Nullable String store, boolean byHandOnly) {
        return names.grades(store, byHandOnly, locale());
    }

    /** Returns the map sorted by grade, hottest first; grades unknown to the store's scheme are last. */
    public <T> Map<String, T> hottestFirst(@Nullable String store, Map<String, T> byGrade) {
        Map<String, T> ordered = new LinkedHashMap<>();
        for (MasterDataNames.Choice grade : names.grades(store, false, locale())) {
            T count = byGrade.get(grade.key());
            if (count != null) {
                ordered.put(grade.key(), count);
            }
        }
        byGrade.forEach(ordered::putIfAbsent);
        return ordered;
    }

    /** Returns the badge of a grade; null for null. */
    public @Nullable GradeBadge badge(@Nullable String store, @Nullable String code) {
        return code == null ? null : GradeBadge.of(code, store, names, locale());
    }

    /**
     * Returns the badge of a prospect's grade: the scheme's grade for delivered prospects, or else the text of the
     * status DELIVERED.
     */
    public @Nullable GradeBadge badge(@Nullable String store, @Nullable String code, Enum<?> standing) {
        GradeBadge badge = badge(store, code);
        return standing.name().equals(DELIVERED) && (badge == null || !badge.isClosed())
                ? GradeBadge.closed(of("status", standing))
                : badge;
    }
}
