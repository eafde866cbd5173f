package io.showroom.projection.read;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What prospects contribute to one table. Every bean of this type is kept up to date by the live runner, rebuilt by the
 * rebuild runner and can be asked for as known at any instant; nothing else writes its table.
 *
 * <p>The table itself is made by Flyway (db/migration/…), with exactly the key and value columns below and a primary
 * key over the key columns. No view, foreign key or trigger may hang on it: a rebuild swaps it for another.
 */
public interface Projection {

    /** How the contributions of prospects come together. */
    enum Kind {
        /** Counters: rows of equal keys add up over all prospects. */
        SUM,
        /** Each row belongs to one prospect; the first key column is {@code prospect_id}. */
        OWN
    }

    /** Name of the table, without schema: small letters, digits, underscores. */
    String table();

    /** Raised whenever {@link #rows} or the columns change meaning: a start with a newer version rebuilds the table. */
    int version();

    /** How contributions come together. */
    Kind kind();

    /** The primary key. */
    List<Column> key();

    /** All other columns. */
    List<Column> values();

    /**
     * Names of columns that hold what a person is called, can be reached by or has said; these, unless said otherwise.
     * The database keeps no statistics of them, so a question that begins with one brings its own plan.
     */
    default Set<String> personal() {
        return Set.of("name", "phone", "remark", "account", "comment");
    }

    /**
     * What this prospect contributes: a pure function of the timeline. Rows of equal keys may be given more than once
     * in a SUM projection, never in an OWN projection.
     */
    Collection<Row> rows(Timeline timeline);
}
