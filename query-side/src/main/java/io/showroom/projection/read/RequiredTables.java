package io.showroom.projection.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a question will look at, so that no more of the past is made than that.
 *
 * @param tables names of the tables it asks; others it finds as they are now
 * @param stores only rows of these stores matter; null for all
 * @param prospects only rows of these prospects matter; null for all. Sums are not narrowed by it
 * @param parts by table, what gives the rows that matter where these are not all
 * @param days by table, on what days rows matter where that is not on all
 */
public record RequiredTables(
        Set<String> tables,
        @Nullable Collection<String> stores,
        @Nullable Collection<String> prospects,
        Map<String, Projection> parts,
        Map<String, CubeQuery.Days> days) {

    /** Copies the names. */
    public RequiredTables {
        tables = Set.copyOf(tables);
        parts = Map.copyOf(parts);
        days = Map.copyOf(days);
    }

    /** Whole rows of some tables. */
    public RequiredTables(
            Set<String> tables, @Nullable Collection<String> stores, @Nullable Collection<String> prospects) {
        this(tables, stores, prospects, Map.of(), Map.of());
    }

    /** Rows of some stores, of all for null. */
    public static RequiredTables of(@Nullable Collection<String> stores, String... tables) {
        return new RequiredTables(Set.of(tables), stores, null);
    }

    /** Rows of some stores, of all for null, as these projections give them: of what they leave out nothing matters. */
    public static RequiredTables of(@Nullable Collection<String> stores, List<? extends Projection> projections) {
        Map<String, Projection> parts = projections.stream()
                .collect(Collectors.toMap(Projection::table, Function.identity(), (one, same) -> one));
        return new RequiredTables(parts.keySet(), stores, null, parts, Map.of());
    }

    /** Only rows of some days of a table of the prospects' own rows matter. */
    public RequiredTables within(String table, CubeQuery.Days some) {
        Map<String, CubeQuery.Days> more = new HashMap<>(days);
        more.put(table, some);
        return new RequiredTables(tables, stores, prospects, parts, more);
    }

    /** Whether whatever matters to another question matters to this one. */
    boolean covers(RequiredTables other, String table) {
        return (stores == null || other.stores != null && stores.containsAll(other.stores))
                && (prospects == null || other.prospects != null && prospects.containsAll(other.prospects))
                && (!parts.containsKey(table) || Objects.equals(parts.get(table), other.parts.get(table)))
                && (!days.containsKey(table) || Objects.equals(days.get(table), other.days.get(table)));
    }

    /** The rows of a timeline that matter. */
    Collection<TableRow> rows(Projection projection, Timeline timeline) {
        Collection<TableRow> rows =
                parts.getOrDefault(projection.table(), projection).rows(timeline);
        CubeQuery.Days some = days.get(projection.table());
        if (some == null) {
            return rows;
        }
        SliceFilter sliceFilter = new SliceFilter(projection, new CubeQuery(List.of(some), List.of()));
        return rows.stream()
                .filter(row -> sliceFilter.takes(row.key(), row.values()))
                .toList();
    }
}
