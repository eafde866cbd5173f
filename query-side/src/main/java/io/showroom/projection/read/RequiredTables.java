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
 * The tables and rows that a query reads, so that no more of the past is computed.
 *
 * @param tables names of the tables as of then; others are read as they are now
 * @param stores stores whose rows are required; null for all
 * @param prospects prospects whose rows are required; null for all. Does not restrict counters
 * @param parts by table, the projection of the required part of its rows
 * @param days by table, the range of days of the required rows
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

    /** Requires whole rows of some tables. */
    public RequiredTables(
            Set<String> tables, @Nullable Collection<String> stores, @Nullable Collection<String> prospects) {
        this(tables, stores, prospects, Map.of(), Map.of());
    }

    /** Requires rows of some stores; null for all. */
    public static RequiredTables of(@Nullable Collection<String> stores, String... tables) {
        return new RequiredTables(Set.of(tables), stores, null);
    }

    /**
     * Requires rows of some stores (null for all) as these projections produce them; other rows of their tables are not
     * required.
     */
    public static RequiredTables of(@Nullable Collection<String> stores, List<? extends Projection> projections) {
        Map<String, Projection> parts = projections.stream()
                .collect(Collectors.toMap(Projection::table, Function.identity(), (one, same) -> one));
        return new RequiredTables(parts.keySet(), stores, null, parts, Map.of());
    }

    /** Returns these requirements restricted to some days of a table of own rows. */
    public RequiredTables within(String table, CubeQuery.Days some) {
        Map<String, CubeQuery.Days> more = new HashMap<>(days);
        more.put(table, some);
        return new RequiredTables(tables, stores, prospects, parts, more);
    }

    /** Whether these rows include all those that another query requires of a table. */
    boolean covers(RequiredTables other, String table) {
        return (stores == null || other.stores != null && stores.containsAll(other.stores))
                && (prospects == null || other.prospects != null && prospects.containsAll(other.prospects))
                && (!parts.containsKey(table) || Objects.equals(parts.get(table), other.parts.get(table)))
                && (!days.containsKey(table) || Objects.equals(days.get(table), other.days.get(table)));
    }

    /** Returns the required rows of a timeline. */
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
