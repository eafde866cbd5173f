package io.showroom.projection.read;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a question will look at, so that no more of the past is made than that.
 *
 * @param tables names of the tables it asks; others it finds as they are now
 * @param stores only rows of these stores matter; null for all
 * @param prospects only rows of these prospects matter; null for all. Sums are not narrowed by it
 */
public record Wanted(
        Set<String> tables,
        @Nullable Collection<String> stores,
        @Nullable Collection<String> prospects) {

    /** Copies the names. */
    public Wanted {
        tables = Set.copyOf(tables);
    }

    /** Rows of some stores, of all for null. */
    public static Wanted of(@Nullable Collection<String> stores, String... tables) {
        return new Wanted(Set.of(tables), stores, null);
    }

    /** Rows of some stores, of all for null. */
    public static Wanted of(@Nullable Collection<String> stores, List<? extends Projection> projections) {
        return of(stores, projections.stream().map(Projection::table).distinct().toArray(String[]::new));
    }

    /** Whether whatever matters to another question matters to this one. */
    boolean covers(Wanted other) {
        return (stores == null || other.stores != null && stores.containsAll(other.stores))
                && (prospects == null || other.prospects != null && prospects.containsAll(other.prospects));
    }
}
