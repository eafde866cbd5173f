package io.showroom.prospect.read.list;

import io.showroom.prospect.read.Standing;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a list is narrowed to; the names are those of the address. An empty list or null narrows nothing; the value
 * {@code none} finds those who lack the attribute.
 *
 * @param store keys of stores
 * @param consultant user keys
 * @param grade grades in force
 * @param status where they stand
 * @param source codes of the first source
 * @param model codes of models
 * @param channel channels of the first touch
 * @param purpose codes of the purpose of the first visit
 * @param concern codes of what holds them back
 * @param q part of the name or the model, or the last digits of the phone, the plate or the VIN
 * @param dueBy only with an open follow-up due on or before this day
 * @param ungraded only those waiting for their first grade
 * @param incomplete only those that lack something
 * @param ids only these prospects
 */
public record ProspectFilter(
        @Nullable List<String> store,
        @Nullable List<String> consultant,
        @Nullable List<String> grade,
        @Nullable List<Standing> status,
        @Nullable List<String> source,
        @Nullable List<String> model,
        @Nullable List<String> channel,
        @Nullable List<String> purpose,
        @Nullable List<String> concern,
        @Nullable String q,
        @Nullable LocalDate dueBy,
        @Nullable Boolean ungraded,
        @Nullable Boolean incomplete,
        @Nullable Set<String> ids) {

    /** No narrowing at all. */
    public static ProspectFilter all() {
        return new ProspectFilter(null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
