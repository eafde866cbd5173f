package io.showroom.projection.read;

import io.showroom.eventlog.read.EventLog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rebuilds all read models from the log, beside the live ones, and then swaps or compares them.
 *
 * <p>Live batches continue meanwhile. Their changes after the start of the walk are found by the prospects' positions
 * ({@link ProspectProgress}): prospects that are further in the live tables are processed as far in the shadow tables,
 * the last of them while live batches are blocked. So both sets contain the same events of every prospect.
 */
final class Rebuild {

    static final String TO_BE_SWAPPED = "read_model_shadow";
    static final String TO_BE_COMPARED = "read_model_replayed";
    private static final int SWAP_TRIES = 20;

    /** SQLSTATEs deadlock_detected and lock_not_available. */
    private static final Set<String> TRIED_AGAIN = Set.of("40P01", "55P03");

    private final EventLog log;
    private final Decryptors decryptors;
    private final List<Projection> projections;
    private final Epochs epochs;
    private final Projector projector;

    Rebuild(EventLog log, Decryptors decryptors, List<Projection> projections, Epochs epochs) {
        this.epochs = epochs;
        this.log = log;
        this.decryptors = decryptors;
        this.projections = List.copyOf(projections);
        this.projector = new Projector(log, decryptors, this.projections, epochs);
    }

    /**
     * Rebuilds the tables and replaces the live ones.
     *
     * @param jdbc on one exclusive connection
     */
    void swap(JdbcTemplate jdbc, BulkRebuild.RebuildListener report) {
        String live = jdbc.execute(Connection::getSchema);
        ShadowTables shadow = fill(jdbc, live, TO_BE_SWAPPED, log.settledPosition(), report);
        inTransaction(jdbc, () -> catchUp(jdbc, live, TO_BE_SWAPPED));
        for (int tried = 1; ; tried++) {
            try {
                inTransaction(jdbc, () -> {
                    jdbc.execute("SET LOCAL lock_timeout = '2s'");
                    Locks.swapTables(jdbc);
                    Locks.keepReadersOut(jdbc);
                    catchUp(jdbc, live, TO_BE_SWAPPED);
                    shadow.swap();
                    new DefinitionVersions(jdbc, epochs).write(projections);
                });
                return;
            } catch (DataAccessException e) {
                if (tried == SWAP_TRIES
                        || !(e.getCause() instanceof SQLException sql)
                        || !TRIED_AGAIN.contains(String.valueOf(sql.getSQLState()))) {
                    throw e;
                }
            }
        }
    }

    /**
     * Rebuilds the tables from exactly the same events and lists the differences of the live ones.
     *
     * @param jdbc on one exclusive connection
     * @param position position of the slowest segment of the live runner: no prospect may get ahead of the live tables
     */
    ComparisonResult compare(JdbcTemplate jdbc, long position, BulkRebuild.RebuildListener report) {
        String live = jdbc.execute(Connection::getSchema);
        ShadowTables shadow = fill(jdbc, live, TO_BE_COMPARED, position, report);
        List<ComparisonResult> compared = new ArrayList<>();
        try {
            inTransaction(jdbc, () -> {
                Locks.readInOneSnapshot(jdbc);
                if (!behind(jdbc, live, TO_BE_COMPARED).isEmpty()) {
                    shadow.constrain();
                    catchUp(jdbc, live, TO_BE_COMPARED);
                }
                Comparison comparison = new Comparison(jdbc, live, TO_BE_COMPARED);
                for (Projection projection : projections) {
                    compared.add(comparison.of(StoredProjection.of(projection)));
                }
                compared.add(comparison.of(EpochMoments.TABLE));
            });
        } finally {
            shadow.drop();
        }
        return ComparisonResult.together(compared);
    }

    private ShadowTables fill(
            JdbcTemplate jdbc, String live, String schema, long position, BulkRebuild.RebuildListener report) {
        boolean kept = schema.equals(TO_BE_SWAPPED);
        ShadowTables shadow = new ShadowTables(
                jdbc,
                live,
                schema,
                kept,
                Stream.concat(
                                projections.stream().map(Projection::table),
                                Stream.of(ProspectProgress.TABLE, EpochMoments.TABLE.table()))
                        .toList(),
                projections.stream().collect(Collectors.toMap(Projection::table, Projection::personal)));
        inTransaction(jdbc, shadow::create);
        inTransaction(jdbc, () -> {
            new BulkRebuild(jdbc, schema, projections, epochs, report).fill(log, decryptors, position);
            if (kept) {
                shadow.constrain();
                shadow.index();
            }
        });
        return shadow;
    }

    /** Brings every prospect in the shadow tables to its position in the live tables. */
    private void catchUp(JdbcTemplate jdbc, String live, String shadow) {
        Map<String, Long> behind = behind(jdbc, live, shadow);
        List<String> prospects = behind.keySet().stream().sorted().toList();
        for (int from = 0; from < prospects.size(); from += 1000) {
            Map<String, Long> some = new HashMap<>();
            prospects
                    .subList(from, Math.min(from + 1000, prospects.size()))
                    .forEach(prospect -> some.put(prospect, behind.get(prospect)));
            projector.advance(jdbc, shadow, some);
        }
    }

    /** Returns the prospects that are further in the live tables, with their positions there. */
    private static Map<String, Long> behind(JdbcTemplate jdbc, String live, String shadow) {
        Map<String, Long> behind = new HashMap<>();
        String sql = "SELECT l.prospect_id, l.position FROM " + live + "." + ProspectProgress.TABLE + " l LEFT JOIN "
                + shadow + "." + ProspectProgress.TABLE + " s USING (prospect_id)"
                + " WHERE l.position > coalesce(s.position, 0)";
        jdbc.query(sql, row -> {
            behind.put(row.getString(1), row.getLong(2));
        });
        return behind;
    }

    private static void inTransaction(JdbcTemplate jdbc, Runnable work) {
        jdbc.execute((Connection connection) -> {
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
            return true;
        });
    }
}
