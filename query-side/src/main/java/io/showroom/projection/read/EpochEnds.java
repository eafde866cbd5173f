package io.showroom.projection.read;

import io.showroom.eventlog.read.KnownUpTo;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the epochs' moments tell of a bound.
 *
 * @param firstLater the first epoch in which not everything was known
 * @param lastKnown the last one in which anything was; -1 for none
 * @param last the last one of all; -1 for none
 * @param next the first one behind {@code lastKnown}; null for none
 */
record EpochEnds(
        int firstLater, int lastKnown, int last, @Nullable Integer next) {

    /** No end of an epoch, but what the tables hold now. */
    static final long PRESENT = Long.MAX_VALUE;

    /** As the connection's snapshot shows it. */
    static EpochEnds of(Connection connection, KnownUpTo bound) throws SQLException {
        String table = EpochMoments.TABLE.table();
        String at = bound.recordedBy() == null ? "'infinity'::timestamptz" : "?::timestamptz";
        String sql = "WITH known AS (SELECT coalesce(max(epoch), -1) AS epoch FROM " + table
                + " WHERE first_recorded <= " + at + ")"
                + " SELECT (SELECT min(epoch) FROM " + table + " WHERE last_recorded > " + at + "), known.epoch,"
                + " (SELECT coalesce(max(epoch), -1) FROM " + table + "),"
                + " (SELECT min(epoch) FROM " + table + " AS one WHERE one.epoch > known.epoch) FROM known";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (bound.recordedBy() != null) {
                Object known = bound.recordedBy().atOffset(ZoneOffset.UTC);
                statement.setObject(1, known);
                statement.setObject(2, known);
            }
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Integer later = row.getObject(1, Integer.class);
                return new EpochEnds(
                        later == null ? Integer.MAX_VALUE : later,
                        row.getInt(2),
                        row.getInt(3),
                        row.getObject(4, Integer.class));
            }
        }
    }

    /** No event that was known lies behind this position, but for events that no table is about. */
    long told(Epochs epochs, KnownUpTo bound) {
        return next == null ? bound.position() : Math.min(bound.position(), epochs.end(next));
    }

    /**
     * The end of the last epoch in which anything the tables hold was known: settled, as a later one has begun;
     * {@link #PRESENT} if none has.
     */
    long known(Epochs epochs, KnownUpTo bound) {
        int known = Math.min(lastKnown, epochs.of(bound.position()));
        return known >= last ? PRESENT : epochs.end(known);
    }
}
