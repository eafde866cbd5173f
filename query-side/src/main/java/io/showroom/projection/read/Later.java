package io.showroom.projection.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;

/**
 * The prospects whose rows of some tables changed after the last epoch known at a bound. If possible, the progress
 * table is scanned once for all tables.
 */
final class Later {

    /** Number of ids that the database still hashes in memory with its smallest work_mem. */
    static final int MOST_NAMED = 60_000;

    private final List<Projection> tables;
    private final Map<Projection, Set<String>> known;
    private final Map<Projection, Set<String>> all;
    private final Map<String, Long> begun = new HashMap<>();
    private boolean complete = true;
    private int read;

    private Later(Collection<Projection> tables) {
        this.tables = List.copyOf(tables);
        this.known = nobody();
        this.all = nobody();
    }

    /**
     * Reads them.
     *
     * @param own tables of own rows
     * @param stores stores whose prospects are required; null for all
     */
    static Later of(
            JdbcTemplate jdbc,
            EpochBounds near,
            LastChanges changes,
            Collection<Projection> own,
            @Nullable Collection<String> stores) {
        Later later = new Later(own);
        Integer stands = near.stands();
        if (stands != null && !own.isEmpty()) {
            Reading reading = new Reading(jdbc, later.tables, changes, near, stands, stores);
            later.complete = near.isRecent() && reading.everybody(later);
            if (!later.complete) {
                later.all.values().forEach(Set::clear);
                later.known.values().forEach(Set::clear);
                reading.known(later);
            }
        }
        return later;
    }

    /** Scan of the progress table. */
    private record Reading(
            JdbcTemplate jdbc,
            List<Projection> tables,
            LastChanges changes,
            EpochBounds near,
            int stands,
            @Nullable Collection<String> stores) {

        private static final String KNOWN = "first_position <= ? AND (?::text[] IS NULL OR store = ANY (?::text[]))";

        /** Reads all prospects; false if there are too many. */
        boolean everybody(Later later) {
            read(KNOWN, any() + " LIMIT " + (MOST_NAMED + 1), later);
            return later.read <= MOST_NAMED;
        }

        void known(Later later) {
            read("true", KNOWN + " AND " + any(), later);
        }

        private void read(String known, String condition, Later later) {
            Object of = stores == null ? null : stores.toArray(String[]::new);
            RowCallbackHandler changed = row -> {
                later.read++;
                String prospect = row.getString(1);
                later.begun.put(prospect, row.getLong(2));
                for (int i = 0; i < tables.size(); i++) {
                    if (row.getBoolean(i + 4)) {
                        later.take(tables.get(i), prospect, row.getBoolean(3));
                    }
                }
            };
            String sql = "SELECT prospect_id, first_position, " + known + ", " + String.join(", ", which()) + " FROM "
                    + ProspectProgress.TABLE + " WHERE " + condition;
            jdbc.query(sql, changed, near.upTo(), of, of);
        }

        private String any() {
            return "(" + String.join(" OR ", which()) + ")";
        }

        private List<String> which() {
            return tables.stream()
                    .map(projection -> changes.after(projection, stands))
                    .toList();
        }
    }

    private void take(Projection table, String prospect, boolean then) {
        Objects.requireNonNull(all.get(table)).add(prospect);
        if (then) {
            Objects.requireNonNull(known.get(table)).add(prospect);
        }
    }

    private Map<Projection, Set<String>> nobody() {
        Map<Projection, Set<String>> nobody = new LinkedHashMap<>();
        tables.forEach(projection -> nobody.put(projection, new HashSet<>()));
        return nobody;
    }

    /** Returns all prospects whose rows of a table changed later; null if there are too many. */
    @Nullable
    Set<String> all(Projection table) {
        return complete ? all.get(table) : null;
    }

    /** Returns the position of a prospect's first event; null for one whose rows did not change. */
    @Nullable
    Long begun(String prospect) {
        return begun.get(prospect);
    }

    /**
     * Returns by table the known prospects whose present rows differ from those at the bound.
     *
     * @param stale prospects none of whose present rows can be used
     * @param prospects the required prospects; null for all
     */
    Map<Projection, Set<String>> toFold(Set<String> stale, @Nullable Collection<String> prospects) {
        Set<String> some = prospects == null ? null : Set.copyOf(prospects);
        Map<Projection, Set<String>> fold = new LinkedHashMap<>(known);
        fold.replaceAll((table, later) -> {
            Set<String> these = new HashSet<>(later);
            these.addAll(stale);
            if (some != null) {
                these.retainAll(some);
            }
            return these;
        });
        return fold;
    }
}
