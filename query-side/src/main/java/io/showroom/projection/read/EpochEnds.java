package io.showroom.projection.read;

import io.showroom.eventlog.read.LogBound;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The epochs around a bound, by the times of their events.
 *
 * @param firstLater the first epoch that contains events not known
 * @param lastKnown the last epoch that contains known events; -1 for none
 * @param last the last epoch; -1 for none
 * @param next the first epoch after {@code lastKnown}; null for none
 */
record EpochEnds(
        int firstLater, int lastKnown, int last, @Nullable Integer next) {

    /** The present state of the tables, which is no epoch end. */
    static final long PRESENT = Long.MAX_VALUE;

    /** Reads them in the snapshot of the caller's transaction. */
    static EpochEnds of(JdbcTemplate jdbc, LogBound bound) {
        String table = EpochMoments.TABLE.table();
        String at = bound.recordedBy() == null ? "'infinity'::timestamptz" : "?::timestamptz";
        String sql = "WITH known AS (SELECT coalesce(max(epoch), -1) AS epoch FROM " + table
                + " WHERE first_recorded <= " + at + ")"
                + " SELECT (SELECT min(epoch) FROM " + table + " WHERE last_recorded > " + at + "), known.epoch,"
                + " (SELECT coalesce(max(epoch), -1) FROM " + table + "),"
                + " (SELECT min(epoch) FROM " + table + " AS one WHERE one.epoch > known.epoch) FROM known";
        Object[] known = bound.recordedBy() == null
                ? new Object[0]
                : Collections.nCopies(2, bound.recordedBy().atOffset(ZoneOffset.UTC))
                        .toArray();
        return jdbc.queryForObject(
                sql,
                (row, n) -> new EpochEnds(
                        Objects.requireNonNullElse(row.getObject(1, Integer.class), Integer.MAX_VALUE),
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, Integer.class)),
                known);
    }

    /** Returns a position after which no known event lies, except events that no table depends on. */
    long told(Epochs epochs, LogBound bound) {
        return next == null ? bound.position() : Math.min(bound.position(), epochs.end(next));
    }

    /**
     * Returns the end of the last epoch with known events in the tables: settled, as a later epoch has begun;
     * {@link #PRESENT} if none has.
     */
    long known(Epochs epochs, LogBound bound) {
        int known = Math.min(lastKnown, epochs.of(bound.position()));
        return known >= last ? PRESENT : epochs.end(known);
    }
}
