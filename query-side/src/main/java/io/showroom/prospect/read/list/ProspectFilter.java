package io.showroom.prospect.read.list;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; the names are those of the address.
 *
 * @param among by attribute of the row, such as {@code grade}, the values wanted; the value {@code none} finds those
 *     who lack the attribute, an empty list narrows nothing
 * @param q part of the name or the model, or the last digits of the phone, the plate or the VIN; null for everybody
 * @param dueBy only with an open follow-up due on or before this day; null for everybody
 * @param only what else must be so: {@code ungraded} for those who wait for their first grade, {@code incomplete} for
 *     those whose card holds less than the store asks for, {@code historyLacks} for those whose history lacks what
 *     daily work must have
 * @param ids only these prospects; null for all
 */
public record ProspectFilter(
        Map<String, List<?>> among,
        @Nullable String q,
        @Nullable LocalDate dueBy,
        Set<String> only,
        @Nullable Set<String> ids) {

    /** No narrowing at all. */
    public static final ProspectFilter ALL = new ProspectFilter(Map.of(), null, null, Set.of(), null);

    /** The values wanted of an attribute; empty for all. */
    public List<?> chosen(String attribute) {
        return among.getOrDefault(attribute, List.of());
    }

    /** Narrowed to values of one more attribute. */
    public ProspectFilter among(String attribute, List<?> values) {
        Map<String, List<?>> more = new HashMap<>(among);
        more.put(attribute, values);
        return new ProspectFilter(more, q, dueBy, only, ids);
    }

    /** Narrowed to words. */
    public ProspectFilter named(@Nullable String words) {
        return new ProspectFilter(among, words, dueBy, only, ids);
    }

    /** Narrowed to those whose follow-up is due by a day. */
    public ProspectFilter dueBy(LocalDate day) {
        return new ProspectFilter(among, q, day, only, ids);
    }

    /** Narrowed to those of whom something else is so. */
    public ProspectFilter only(String mark) {
        return new ProspectFilter(among, q, dueBy, Set.of(mark), ids);
    }
}
