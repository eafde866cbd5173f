package io.showroom.projection.read;

import org.springframework.jdbc.core.JdbcTemplate;

/** Who may touch the read models' tables when; across all nodes, as the database keeps the locks. */
final class Locks {

    /** 16 bits of mark, as the event log's own locks have, so that the two never meet. */
    private static final long MARK = 21321L << 48;

    private static final long TABLES = MARK | 1;
    private static final long REBUILD = MARK | 2;
    private static final long DEFINITIONS = MARK | 3;

    private Locks() {}

    /** Held by each live batch until its transaction ends: the tables stay in place. */
    static void useTables(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_xact_lock_shared(?)", TABLES);
    }

    /** Waits for live batches to end and holds the next ones back until the transaction ends. */
    static void swapTables(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_xact_lock(?)", TABLES);
    }

    /**
     * To be the first statement of a transaction that reads the tables in one snapshot. It takes no snapshot itself, so
     * the one taken next is never older than the tables in place, whose rows it would not see.
     */
    static void readInOneSnapshot(JdbcTemplate jdbc) {
        jdbc.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        lock(jdbc, "ACCESS SHARE");
    }

    /** Waits for such readers to end and holds the next ones back until the transaction ends. */
    static void keepReadersOut(JdbcTemplate jdbc) {
        lock(jdbc, "ACCESS EXCLUSIVE");
    }

    private static void lock(JdbcTemplate jdbc, String mode) {
        jdbc.execute("LOCK TABLE " + DefinitionVersions.TABLE + " IN " + mode + " MODE");
    }

    /** Lets one node at a time change how tables are defined, until its transaction ends. */
    static void defineTables(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_xact_lock(?)", DEFINITIONS);
    }

    /** Makes this connection's session the only one that rebuilds; false if another does. */
    static boolean tryRebuild(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT pg_try_advisory_lock(?)", Boolean.class, REBUILD));
    }

    /** Waits for a rebuild that is running to end. */
    static void awaitRebuild(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_lock_shared(?)", REBUILD);
        run(jdbc, "SELECT pg_advisory_unlock_shared(?)", REBUILD);
    }

    /** Lets others rebuild. */
    static void endRebuild(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_unlock(?)", REBUILD);
    }

    private static void run(JdbcTemplate jdbc, String sql, long key) {
        jdbc.query(sql, row -> {}, key);
    }
}
