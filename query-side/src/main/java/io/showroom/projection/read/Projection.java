package io.showroom.projection.read;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What prospects contribute to one table. Every bean of this type is kept up to date by the live runner, rebuilt by the
 * rebuild runner and can be asked for as known at any instant; nothing else writes its table.
 *
 * <p>The table itself is made by Flyway (db/migration/…), with exactly the columns of the definition and a primary key
 * over its key columns. No view, foreign key or trigger may hang on it: a rebuild swaps it for another.
 */
public interface Projection {

    /** How the contributions of prospects come together. */
    enum Kind {
        /** Counters: rows of equal keys add up over all prospects. */
        SUM,
        /** Each row belongs to one prospect; the first key column is {@code prospect_id}. */
        OWN
    }

    /** The table with its columns. */
    ReadModelTable<?> definition();

    /**
     * What this prospect contributes: a pure function of the timeline. Rows of equal keys may be given more than once
     * in a SUM projection, never in an OWN projection. What it gives is a matter of the table's version too.
     */
    Collection<TableRow> rows(Timeline timeline);

    /** Name of the table, without schema. */
    default String table() {
        return definition().name();
    }

    /** A start with a newer version than the table was made by rebuilds it. */
    default int version() {
        return definition().version();
    }

    /** How contributions come together. */
    default Kind kind() {
        return definition().kind();
    }

    /** The primary key. */
    default List<TableColumn> key() {
        return definition().key();
    }

    /** All other columns. */
    default List<TableColumn> values() {
        return definition().values();
    }

    /** Names of the columns that tell of a person. */
    default Set<String> personal() {
        return definition().personal();
    }
}
