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

/** Stores, people, codes and grades as one reader knows them, by the master data in force. */
public abstract class NameFormat extends ValueFormat {

    private static final String DELIVERED = "DELIVERED";

    private final Clock clock;
    private final MasterDataNames names;

    NameFormat(Locale locale, Clock clock, MasterDataNames names, UiTexts texts) {
        super(locale, texts);
        this.clock = clock;
        this.names = names;
    }

    /** Today by a store's clock; by the group's first store if none is named. */
    public LocalDate today(@Nullable String store) {
        return LocalDate.ofInstant(clock.instant(), zone(store));
    }

    /** Time zone of a store, or of the group's first store. */
    public ZoneId zone(@Nullable String store) {
        if (store != null) {
            return names.zone(store);
        }
        return names.stores().isEmpty()
                ? clock.getZone()
                : names.zone(names.stores().getFirst().key());
    }

    /** Name of a store. */
    public String store(@Nullable String key) {
        return key == null ? "" : names.store(key);
    }

    /** Name of a user. */
    public String staff(@Nullable String key) {
        return key == null ? "" : names.staff(key);
    }

    /** Name of a code. */
    public String code(String list, @Nullable String code) {
        return code == null ? "" : names.code(list, code, locale());
    }

    /** The codes of a list that are offered today. */
    public List<MasterDataNames.Choice> codes(String list) {
        return names.codes(list, locale());
    }

    /** The codes of a list under their upper codes; those without an upper level stand under an empty one. */
    public List<ChoiceGroup> groups(String list) {
        return ChoiceGroup.of(names.codes(list, locale()));
    }

    /** The stores somebody may choose from. */
    public List<MasterDataNames.Choice> stores(Actor actor) {
        return names.stores().stream()
                .filter(store -> actor.reaches(store.key()))
                .toList();
    }

    /** Users who sell in a store, or anywhere. */
    public List<MasterDataNames.Choice> consultants(@Nullable String store) {
        return names.consultants(store);
    }

    /** The grades of a store's scheme, hottest first; those given by hand only, if so asked. */
    public List<MasterDataNames.Choice> grades(@Nullable String store, boolean byHandOnly) {
        return names.grades(store, byHandOnly, locale());
    }

    /** Counts by grade, hottest grade first; grades the store's scheme does not know come last. */
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

    /** How a grade is shown; null shows nothing. */
    public @Nullable GradeBadge badge(@Nullable String store, @Nullable String code) {
        return code == null ? null : GradeBadge.of(code, store, names, locale());
    }

    /**
     * How a grade of a prospect is shown: that of the delivered where the scheme has one, else a delivered prospect is
     * told by its standing.
     */
    public @Nullable GradeBadge badge(@Nullable String store, @Nullable String code, Enum<?> standing) {
        GradeBadge badge = badge(store, code);
        return standing.name().equals(DELIVERED) && (badge == null || !badge.isClosed())
                ? GradeBadge.closed(of("status", standing))
                : badge;
    }
}
