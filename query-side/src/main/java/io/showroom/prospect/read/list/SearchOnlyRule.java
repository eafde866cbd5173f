package io.showroom.prospect.read.list;

import io.showroom.naming.read.SearchText;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import io.showroom.web.read.QueryRejection;
import org.jspecify.annotations.Nullable;

/**
 * Restriction of reception: receptionists search for single customers and get no lists (docs/domain.md, section 1):
 * they see the latest matches of a search, no further pages and no files.
 */
final class SearchOnlyRule {

    static final int SHOWN = 20;
    private static final int FEWEST_CHARACTERS = 2;

    private SearchOnlyRule() {}

    /** Whether a list must stay empty until there is a search text. */
    static boolean waits(ProspectFilter filter, Actor actor) {
        return Visibility.searchesOnly(actor) && !searches(filter.q());
    }

    /**
     * Returns the part of a list that the user may see.
     *
     * @throws QueryRejection (403 {@code searchOnly}) for reception without a search text, or beyond the first page
     */
    static Paging part(ProspectFilter filter, Actor actor, Paging asked) {
        if (!Visibility.searchesOnly(actor)) {
            return asked;
        }
        if (waits(filter, actor) || asked.page() > 0) {
            throw QueryRejection.forbidden("searchOnly");
        }
        return new Paging(0, Math.min(asked.size(), SHOWN), "lastContact", true);
    }

    /** Rejects a whole list for reception. */
    static void refuseWhole(Actor actor) {
        if (Visibility.searchesOnly(actor)) {
            throw QueryRejection.forbidden("searchOnly");
        }
    }

    /** Whether a search text is long enough: two characters, not counting spaces and the dots in foreign names. */
    static boolean searches(@Nullable String words) {
        return words != null && SearchText.of(words).length() >= FEWEST_CHARACTERS;
    }
}
