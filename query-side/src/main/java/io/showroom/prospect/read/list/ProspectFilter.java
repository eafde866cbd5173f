package io.showroom.prospect.read.list;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Filter of a list of prospects; names are those of the address.
 *
 * @param among by attribute of the row, such as {@code grade}, the accepted values; {@code none} accepts rows without
 *     the attribute, an empty list accepts all
 * @param q part of the name or model, or the last digits of the phone, plate or VIN; null for all
 * @param dueBy only with an open follow-up due on or before this day; null for all
 * @param only further conditions: {@code ungraded} for missing first grades, {@code incomplete} for cards that are not
 *     complete by the store's rule, {@code historyLacks} for imported history without required data
 * @param ids only these prospects; null for all
 */
public record ProspectFilter(
        Map<String, List<?>> among,
        @Nullable String q,
        @Nullable LocalDate dueBy,
        Set<String> only,
        @Nullable Set<String> ids) {

    /** Accepts all prospects. */
    public static final ProspectFilter ALL = new ProspectFilter(Map.of(), null, null, Set.of(), null);

    /** Returns the accepted values of an attribute; empty for all. */
    public List<?> chosen(String attribute) {
        return among.getOrDefault(attribute, List.of());
    }

    /** Returns this filter with the accepted values of a further attribute. */
    public ProspectFilter among(String attribute, List<?> values) {
        Map<String, List<?>> more = new HashMap<>(among);
        more.put(attribute, values);
        return new ProspectFilter(more, q, dueBy, only, ids);
    }

    /** Returns this filter with a search text. */
    public ProspectFilter named(@Nullable String words) {
        return new ProspectFilter(among, words, dueBy, only, ids);
    }

    /** Returns this filter with a last due day. */
    public ProspectFilter dueBy(LocalDate day) {
        return new ProspectFilter(among, q, day, only, ids);
    }

    /** Returns this filter with a further condition. */
    public ProspectFilter only(String mark) {
        return new ProspectFilter(among, q, dueBy, Set.of(mark), ids);
    }
}
