package io.showroom.prospect.read.list;

import io.showroom.naming.read.SearchText;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import io.showroom.web.read.Paging;
import io.showroom.web.read.QueryRejection;
import org.jspecify.annotations.Nullable;

/**
 * Reception finds a customer who stands at the counter, and takes no list of customers out (docs/domain.md, section 1):
 * it sees the latest few who fit what it searches for, never the next page, and no file.
 */
final class SearchOnlyRule {

    static final int SHOWN = 20;
    private static final int FEWEST_CHARACTERS = 2;

    private SearchOnlyRule() {}

    /** Whether a list must wait for words to search for. */
    static boolean waits(ProspectFilter filter, Actor actor) {
        return Visibility.searchesOnly(actor) && !searches(filter.q());
    }

    /**
     * The part of a list that somebody may see.
     *
     * @throws QueryRejection (403 {@code searchOnly}) for reception without words to search for, or beyond the first
     *     page
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

    /** Refuses a whole list. */
    static void refuseWhole(Actor actor) {
        if (Visibility.searchesOnly(actor)) {
            throw QueryRejection.forbidden("searchOnly");
        }
    }

    /**
     * Whether words are enough to search for: two characters besides spaces and the dots within names, which say
     * nothing.
     */
    static boolean searches(@Nullable String words) {
        return words != null && SearchText.of(words).length() >= FEWEST_CHARACTERS;
    }
}
