package io.showroom.projection.read;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Table sets beside the live ones: of a running rebuild or comparison, or left by a killed one. Erasures do not reach
 * those that were left.
 */
public final class UnfinishedTables {

    private UnfinishedTables() {}

    /**
     * Drops the tables left by a rebuild.
     *
     * @param jdbc on one connection, which takes the rebuild lock
     * @return whether none are left; false while a rebuild is running
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

    /** Whether there are tables of a comparison, in use or left. */
    public static boolean areOfComparison(JdbcTemplate jdbc) {
        return exists(jdbc, Rebuild.TO_BE_COMPARED);
    }

    /** Whether tables of a comparison are in use at this moment. */
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
