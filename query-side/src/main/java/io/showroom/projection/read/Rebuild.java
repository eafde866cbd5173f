package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes all read models anew from the log, beside the live ones, and then swaps or compares.
 *
 * <p>Live batches go on meanwhile. What they did after the walk began is found by the prospects' positions
 * ({@link Progress}): those that stand further in the live tables are brought just as far in the shadow, the last of
 * them while live batches wait. So both sets are of the same events, prospect by prospect.
 */
final class Rebuild {

    static final String TO_BE_SWAPPED = "read_model_shadow";
    static final String TO_BE_COMPARED = "read_model_replayed";
    private static final int SWAP_TRIES = 20;
    private static final String DEADLOCK = "40P01";
    private static final String LOCK_TIMEOUT = "55P03";

    private final EventLog log;
    private final Openers openers;
    private final List<Projection> projections;
    private final Epochs epochs;
    private final Projector projector;

    Rebuild(EventLog log, Openers openers, List<Projection> projections, Epochs epochs) {
        this.epochs = epochs;
        this.log = log;
        this.openers = openers;
        this.projections = List.copyOf(projections);
        this.projector = new Projector(log, openers, this.projections, epochs);
    }

    /** Rebuilds the tables and puts them in the place of the live ones. */
    void swap(Connection connection, Filling.Report report) throws SQLException {
        String live = connection.getSchema();
        Shadow shadow = fill(connection, live, TO_BE_SWAPPED, log.settledPosition(), report);
        inTransaction(connection, () -> catchUp(connection, live, TO_BE_SWAPPED));
        for (int tried = 1; ; tried++) {
            try {
                inTransaction(connection, () -> {
                    execute(connection, "SET LOCAL lock_timeout = '2s'");
                    Locks.swapTables(connection);
                    Locks.keepReadersOut(connection);
                    catchUp(connection, live, TO_BE_SWAPPED);
                    shadow.swap();
                    new Versions(connection, epochs).write(projections);
                });
                return;
            } catch (SQLException e) {
                if (tried == SWAP_TRIES
                        || !(DEADLOCK.equals(e.getSQLState()) || LOCK_TIMEOUT.equals(e.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    /**
     * Rebuilds the tables and lists where the live ones differ, of exactly the same events.
     *
     * @param position where the slowest segment of the live runner stands: no prospect may get ahead of the live tables
     */
    Compared compare(Connection connection, long position, Filling.Report report) throws SQLException {
        String live = connection.getSchema();
        Shadow shadow = fill(connection, live, TO_BE_COMPARED, position, report);
        List<Compared> compared = new ArrayList<>();
        try {
            inTransaction(connection, () -> {
                Locks.readInOneSnapshot(connection);
                if (!behind(connection, live, TO_BE_COMPARED).isEmpty()) {
                    shadow.constrain();
                    catchUp(connection, live, TO_BE_COMPARED);
                }
                Comparison comparison = new Comparison(connection, live, TO_BE_COMPARED);
                for (Projection projection : projections) {
                    compared.add(comparison.of(Stored.of(projection)));
                }
                compared.add(comparison.of(EpochMoments.TABLE));
            });
        } finally {
            shadow.drop();
        }
        return Compared.together(compared);
    }

    private Shadow fill(Connection connection, String live, String schema, long position, Filling.Report report)
            throws SQLException {
        boolean kept = schema.equals(TO_BE_SWAPPED);
        Shadow shadow = new Shadow(
                connection,
                live,
                schema,
                kept,
                Stream.concat(
                                projections.stream().map(Projection::table),
                                Stream.of(Progress.TABLE, EpochMoments.TABLE.table()))
                        .toList(),
                projections.stream().collect(Collectors.toMap(Projection::table, Projection::personal)));
        inTransaction(connection, shadow::create);
        inTransaction(connection, () -> {
            new Filling(connection, schema, projections, epochs, report).fill(log, openers, position);
            if (kept) {
                shadow.constrain();
                shadow.index();
            }
        });
        return shadow;
    }

    /** Brings every prospect in the shadow as far as it stands in the live tables. */
    private void catchUp(Connection connection, String live, String shadow) throws SQLException {
        Map<String, Long> behind = behind(connection, live, shadow);
        List<String> prospects = behind.keySet().stream().sorted().toList();
        for (int from = 0; from < prospects.size(); from += 1000) {
            Map<String, Long> some = new HashMap<>();
            prospects
                    .subList(from, Math.min(from + 1000, prospects.size()))
                    .forEach(prospect -> some.put(prospect, behind.get(prospect)));
            projector.advance(connection, shadow, some);
        }
    }

    /** The prospects that stand further in the live tables, and where. */
    private static Map<String, Long> behind(Connection connection, String live, String shadow) throws SQLException {
        Map<String, Long> behind = new HashMap<>();
        String sql = "SELECT l.prospect_id, l.position FROM " + live + "." + Progress.TABLE + " l LEFT JOIN "
                + shadow + "." + Progress.TABLE + " s USING (prospect_id)"
                + " WHERE l.position > coalesce(s.position, 0)";
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                behind.put(row.getString(1), row.getLong(2));
            }
        }
        return behind;
    }

    private static void inTransaction(Connection connection, Work work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            work.run();
            connection.commit();
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }
}
