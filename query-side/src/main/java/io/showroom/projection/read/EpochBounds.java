package io.showroom.projection.read;

import io.showroom.eventlog.read.ChangedProspect;
import io.showroom.eventlog.read.EventLog;
import io.showroom.eventlog.read.LogBound;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Position of a bound among the epochs: between an epoch end up to which everything was known ({@code after}) and one
 * after which nothing was ({@code upTo}; the present, if no epoch ends there yet). The range between is short; the
 * nearer end is the base of the counters.
 */
final class EpochBounds {

    /** The present state of the tables, which is no epoch end. */
    private static final long PRESENT = EpochEnds.PRESENT;

    private final JdbcTemplate jdbc;
    private final LogBound bound;
    private final Epochs epochs;
    private final long upTo;
    private final long base;
    private final long told;
    private final long token;
    private final int baseEpoch;
    private final Set<String> moved = new TreeSet<>();
    private final Set<String> stale = new TreeSet<>();
    private final boolean behind;
    private final Map<String, ProspectProgress.Reached> reached = new HashMap<>();

    /**
     * Locates a bound.
     *
     * @param jdbc in the snapshot of the query
     * @param token position of all tables in this snapshot
     * @param bound what was known; its position is settled
     */
    EpochBounds(JdbcTemplate jdbc, EventLog log, Epochs epochs, long token, LogBound bound) {
        this.jdbc = jdbc;
        this.bound = bound;
        this.epochs = epochs;
        this.token = token;
        EpochEnds ends = EpochEnds.of(jdbc, bound);
        long after = epochs.end(Math.min(ends.firstLater(), epochs.of(bound.position() + 1)) - 1);
        this.upTo = Math.max(after, ends.known(epochs, bound));
        this.told = ends.told(epochs, bound);
        List<ChangedProspect> between = upTo > after ? log.touched(after, upTo, bound) : List.of();
        long known = between.stream().filter(ChangedProspect::known).count();
        long later = between.stream().filter(ChangedProspect::later).count();
        boolean back = later <= known;
        this.base = back ? upTo : after;
        this.baseEpoch = base == PRESENT ? Integer.MAX_VALUE : base < 0 ? -1 : epochs.of(base);
        between.stream()
                .filter(back ? ChangedProspect::later : ChangedProspect::known)
                .map(ChangedProspect::prospectId)
                .forEach(moved::add);
        between.stream()
                .filter(ChangedProspect::later)
                .map(ChangedProspect::prospectId)
                .forEach(stale::add);
        this.behind = bound.position() > token;
        if (behind) {
            log.touched(token, PRESENT, bound).forEach(touched -> {
                moved.add(touched.prospectId());
                stale.add(touched.prospectId());
            });
        }
        readReached(Stream.concat(moved.stream(), stale.stream()).collect(Collectors.toSet()));
    }

    LogBound bound() {
        return bound;
    }

    /** Returns a position after which no known event lies, except events that no table depends on. */
    long told() {
        return told;
    }

    /** Returns the settled position up to which streams must be read, for both the bound and the base. */
    long toRead() {
        return behind ? PRESENT : Math.max(base, upTo);
    }

    /** Returns the condition on counter rows that belong to the base; empty for none. */
    String ofBase() {
        return base == PRESENT ? "" : Epochs.COLUMN.name() + " <= " + baseEpoch;
    }

    /**
     * Returns the last epoch that contains known events: present rows that have not changed after it are those of the
     * bound, except those of stale prospects. Null if all present rows are.
     */
    @Nullable
    Integer stands() {
        return upTo == PRESENT ? null : upTo < 0 ? Integer.valueOf(-1) : Integer.valueOf(epochs.of(upTo));
    }

    /** Returns the part of a timeline that is contained in the base; null for none. */
    @Nullable
    Timeline held(Timeline whole) {
        ProspectProgress.Reached progress = reached.get(whole.prospectId());
        return progress == null ? null : whole.upTo(Math.min(base, progress.last()));
    }

    /**
     * Returns the position of the first event of a moved or stale prospect; 0 for one that the tables do not contain
     * yet.
     */
    long begun(String prospect) {
        ProspectProgress.Reached progress = reached.get(prospect);
        return progress == null ? 0 : progress.first();
    }

    /**
     * Returns the prospects of some stores whose counters in the base differ from those at the bound; null for all
     * stores.
     */
    Set<String> moved(@Nullable Collection<String> stores) {
        return ofStores(moved, stores);
    }

    /**
     * Returns the prospects whose present rows contain events not known at the bound, independent of their last event.
     */
    Set<String> stale() {
        return stale;
    }

    /** Returns those of some stores; null for all stores. */
    Set<String> stale(@Nullable Collection<String> stores) {
        return ofStores(stale, stores);
    }

    /** Returns the end of the last epoch with known events; prospects that began after it were unknown. */
    long upTo() {
        return upTo;
    }

    /** Whether the greater part of the log is before the bound, so that few prospects changed since. */
    boolean isRecent() {
        return upTo > token / 2;
    }

    private Set<String> ofStores(Set<String> prospects, @Nullable Collection<String> stores) {
        return stores == null
                ? prospects
                : prospects.stream()
                        .filter(prospect -> {
                            ProspectProgress.Reached progress = reached.get(prospect);
                            return progress == null || stores.contains(progress.store());
                        })
                        .collect(Collectors.toSet());
    }

    private void readReached(Collection<String> prospects) {
        if (prospects.isEmpty()) {
            return;
        }
        String sql = "SELECT prospect_id, position, first_position, store FROM " + ProspectProgress.TABLE
                + " WHERE prospect_id = ANY (?)";
        RowCallbackHandler read = row -> reached.put(
                row.getString(1),
                new ProspectProgress.Reached(row.getLong(3), row.getLong(2), row.getString(4), List.of()));
        jdbc.query(sql, read, new SqlArrayValue("text", prospects.toArray()));
    }
}
