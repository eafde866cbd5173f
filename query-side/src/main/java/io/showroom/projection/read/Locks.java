package io.showroom.projection.read;

import org.springframework.jdbc.core.JdbcTemplate;

/** Locks on the read models' tables, across all nodes: advisory and table locks of the database. */
final class Locks {

    /** Prefix of the lock keys in the upper 16 bits, which differs from that of the event log's locks. */
    private static final long MARK = 21321L << 48;

    private static final long TABLES = MARK | 1;
    private static final long REBUILD = MARK | 2;
    private static final long DEFINITIONS = MARK | 3;

    private Locks() {}

    /** Taken by each live batch until its transaction ends: tables cannot be swapped meanwhile. */
    static void useTables(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_xact_lock_shared(?)", TABLES);
    }

    /** Waits for live batches and blocks the next ones until the transaction ends. */
    static void swapTables(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_xact_lock(?)", TABLES);
    }

    /**
     * Must be the first statement of a transaction that reads the tables in one snapshot. It takes no snapshot itself,
     * so the snapshot taken next is never older than the present tables, whose rows it would not see.
     */
    static void readInOneSnapshot(JdbcTemplate jdbc) {
        jdbc.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
        lock(jdbc, "ACCESS SHARE");
    }

    /** Waits for such readers and blocks the next ones until the transaction ends. */
    static void keepReadersOut(JdbcTemplate jdbc) {
        lock(jdbc, "ACCESS EXCLUSIVE");
    }

    private static void lock(JdbcTemplate jdbc, String mode) {
        jdbc.execute("LOCK TABLE " + DefinitionVersions.TABLE + " IN " + mode + " MODE");
    }

    /** Lets one node at a time change table definitions, until its transaction ends. */
    static void defineTables(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_xact_lock(?)", DEFINITIONS);
    }

    /** Acquires the rebuild lock for this session; false if another has it. */
    static boolean tryRebuild(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("SELECT pg_try_advisory_lock(?)", Boolean.class, REBUILD));
    }

    /** Waits until no rebuild is running. */
    static void awaitRebuild(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_lock_shared(?)", REBUILD);
        run(jdbc, "SELECT pg_advisory_unlock_shared(?)", REBUILD);
    }

    /** Releases the rebuild lock. */
    static void endRebuild(JdbcTemplate jdbc) {
        run(jdbc, "SELECT pg_advisory_unlock(?)", REBUILD);
    }

    private static void run(JdbcTemplate jdbc, String sql, long key) {
        jdbc.query(sql, row -> {}, key);
    }
}
