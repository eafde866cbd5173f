package io.showroom.prospect.read.list;

import io.showroom.projection.read.KnownTables;
import io.showroom.projection.read.KnownTables.Known;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of prospects as it was at a past instant: grade, consultant, standing and due day of then. Whoever sees only
 * their own prospects sees those that were theirs then and still are: the list leads to no card that stays closed.
 */
@Component
public class KnownProspects {

    private final KnownTables tables;
    private final ProspectRows rows;
    private final JdbcClient database;

    KnownProspects(KnownTables tables, ProspectRows rows, JdbcClient database) {
        this.tables = tables;
        this.rows = rows;
        this.database = database;
    }

    /**
     * Asks {@link Prospects} as of an instant.
     *
     * @param ids only these prospects; null for all
     * @param question is asked in one transaction; nothing of its answer may be fetched later
     */
    public <T> Known<T> ask(Instant instant, @Nullable Set<String> ids, Actor actor, Supplier<T> question) {
        return tables.ask(instant, rows, among(ids, actor), question);
    }

    private @Nullable Set<String> among(@Nullable Set<String> ids, Actor actor) {
        if (!Visibility.ownOnly(actor)) {
            return ids;
        }
        Set<String> own = new HashSet<>(database.sql("SELECT prospect_id FROM prospect_row WHERE consultant = :user")
                .param("user", actor.user())
                .query(String.class)
                .list());
        if (ids != null) {
            own.retainAll(ids);
        }
        return own;
    }
}
