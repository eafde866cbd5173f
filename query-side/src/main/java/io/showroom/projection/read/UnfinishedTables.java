package io.showroom.projection.read;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sets of tables beside the live ones: of a rebuild or comparison that goes on, or that was killed and left them. No
 * erasure reaches what was left.
 */
public final class UnfinishedTables {

    private UnfinishedTables() {}

    /**
     * Drops the tables of a rebuild that nobody works at any more.
     *
     * @param jdbc over one connection, which the lock of a rebuild belongs to
     * @return whether none are left; false while somebody rebuilds
     */
    public static boolean dropOfRebuild(JdbcTemplate jdbc) {
        if (!exists(jdbc, Rebuild.TO_BE_SWAPPED)) {
            return true;
        }
        if (!Locks.tryRebuild(jdbc)) {
            return false;
        }
        try {
            drop(jdbc, Rebuild.TO_BE_SWAPPED);
            return true;
        } finally {
            Locks.endRebuild(jdbc);
        }
    }

    /** Whether there are tables of a comparison, used by somebody or left. */
    public static boolean areOfComparison(JdbcTemplate jdbc) {
        return exists(jdbc, Rebuild.TO_BE_COMPARED);
    }

    /** Whether somebody uses tables of a comparison at this moment. */
    public static boolean compares(JdbcTemplate jdbc) {
        return is(
                jdbc,
                "SELECT EXISTS (SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
                        + " WHERE c.relnamespace = to_regnamespace('" + Rebuild.TO_BE_COMPARED + "'))");
    }

    /** Drops the tables of a comparison. */
    public static void dropOfComparison(JdbcTemplate jdbc) {
        drop(jdbc, Rebuild.TO_BE_COMPARED);
    }

    private static boolean exists(JdbcTemplate jdbc, String schema) {
        return is(jdbc, "SELECT to_regnamespace('" + schema + "') IS NOT NULL");
    }

    private static void drop(JdbcTemplate jdbc, String schema) {
        jdbc.execute("DROP SCHEMA IF EXISTS " + schema + " CASCADE");
    }

    private static boolean is(JdbcTemplate jdbc, String question) {
        return Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class));
    }
}
