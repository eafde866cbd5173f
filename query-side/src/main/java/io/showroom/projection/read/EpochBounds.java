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
 * Where a moment lies among the epochs: between an end up to which everything was known ({@code after}) and one behind
 * which nothing was ({@code upTo}; the present, if no epoch ends there yet). What lies between is little, and the
 * nearer of the two is the base that sums start from.
 */
final class EpochBounds {

    /** No end of an epoch, but what the tables hold now. */
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
     * Looks where a moment lies.
     *
     * @param jdbc in the snapshot that will be asked
     * @param token how far all tables are in this snapshot
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

    /** No event that was known lies behind this position, but for events that no table is about. */
    long told() {
        return told;
    }

    /** How far streams have to be read, for what was known then and what the base holds: to a settled position. */
    long toRead() {
        return behind ? PRESENT : Math.max(base, upTo);
    }

    /** The condition on rows of sums that belong to the base; empty for none. */
    String ofBase() {
        return base == PRESENT ? "" : Epochs.COLUMN.name() + " <= " + baseEpoch;
    }

    /**
     * The last epoch of which anything was known: present rows that changed in none behind it are those of then, but
     * for stale prospects'. Null if the present rows are.
     */
    @Nullable
    Integer stands() {
        return upTo == PRESENT ? null : upTo < 0 ? Integer.valueOf(-1) : Integer.valueOf(epochs.of(upTo));
    }

    /** What the base holds of a prospect; null for nothing. */
    @Nullable
    Timeline held(Timeline whole) {
        ProspectProgress.Reached progress = reached.get(whole.prospectId());
        return progress == null ? null : whole.upTo(Math.min(base, progress.last()));
    }

    /** Position of the first event of a prospect that is moved or stale; 0 for one that the tables do not know yet. */
    long begun(String prospect) {
        ProspectProgress.Reached progress = reached.get(prospect);
        return progress == null ? 0 : progress.first();
    }

    /** The prospects of some stores of which the base holds other sums than were known. */
    Set<String> moved(@Nullable Collection<String> stores) {
        return ofStores(moved, stores);
    }

    /** The prospects whose present rows are of what was not known then, whatever their last event. */
    Set<String> stale() {
        return stale;
    }

    /** Those of some stores. */
    Set<String> stale(@Nullable Collection<String> stores) {
        return ofStores(stale, stores);
    }

    /** The end of the last epoch in which anything was known; of prospects that began behind it nothing was. */
    long upTo() {
        return upTo;
    }

    /** Whether less of the log lies behind the moment than before it, so that few prospects changed since. */
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
