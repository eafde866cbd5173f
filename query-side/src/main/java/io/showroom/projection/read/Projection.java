package io.showroom.projection.read;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Contribution of prospects to one table. Every bean of this type is updated by the live runner, rebuilt by the rebuild
 * runner and available as of any instant; nothing else writes its table.
 *
 * <p>The table is created by Flyway (db/migration/…), with exactly the columns of the definition and a primary key over
 * its key columns. It must have no views, foreign keys or triggers, because a rebuild replaces it.
 */
public interface Projection {

    /** How the contributions of prospects are combined. */
    enum Kind {
        /** Counters: rows with equal keys are added over all prospects. */
        SUM,
        /** Each row belongs to one prospect; the first key column is {@code prospect_id}. */
        OWN
    }

    /** Returns the definition of the table. */
    ReadModelTable<?> definition();

    /**
     * Returns the contribution of a prospect: a pure function of the timeline. Keys may repeat in a SUM projection, not
     * in an OWN projection. A change of the result requires a new version of the table.
     */
    Collection<TableRow> rows(Timeline timeline);

    /** Returns the name of the table, without schema. */
    default String table() {
        return definition().name();
    }

    /** Returns the version of the definition; a start with another version than the stored one rebuilds the tables. */
    default int version() {
        return definition().version();
    }

    /** Returns how contributions are combined. */
    default Kind kind() {
        return definition().kind();
    }

    /** Returns the columns of the primary key. */
    default List<TableColumn> key() {
        return definition().key();
    }

    /** Returns all other columns. */
    default List<TableColumn> values() {
        return definition().values();
    }

    /** Returns the names of the columns with personal data. */
    default Set<String> personal() {
        return definition().personal();
    }
}
