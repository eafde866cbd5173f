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
 * @param area areas where they live, as told
 * @param colour colours wanted
 * @param customerType PRIVATE, CORPORATE, KEY_ACCOUNT
 * @param q part of the name or the model, or the last digits of the phone, the plate or the VIN
 * @param dueBy only with an open follow-up due on or before this day
 * @param ungraded only those waiting for their first grade
 * @param incomplete only those whose card holds less than the store asks for
 * @param historyLacks only those whose history lacks what daily work must have
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
        @Nullable List<String> area,
        @Nullable List<String> colour,
        @Nullable List<String> customerType,
        @Nullable String q,
        @Nullable LocalDate dueBy,
        @Nullable Boolean ungraded,
        @Nullable Boolean incomplete,
        @Nullable Boolean historyLacks,
        @Nullable Set<String> ids) {

    /** No narrowing at all. */
    public static ProspectFilter all() {
        return new ProspectFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** Narrowed to words besides. */
    public static ProspectFilter of(@Nullable String q) {
        return new ProspectFilter(
                null, null, null, null, null, null, null, null, null, null, null, null, q, null, null, null, null,
                null);
    }

    /**
     * Those of some stores and consultants who wait for their first grade.
     *
     * @param stores keys of stores; null for all
     * @param consultants user keys; null for all
     */
    public static ProspectFilter ungraded(@Nullable List<String> stores, @Nullable List<String> consultants) {
        return new ProspectFilter(
                stores,
                consultants,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                null,
                null,
                null);
    }
}
