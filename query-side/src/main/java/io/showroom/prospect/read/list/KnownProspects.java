package io.showroom.prospect.read.list;

import io.showroom.projection.read.KnownTables;
import io.showroom.projection.read.KnownTables.Known;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of prospects as it was at a past instant: grade, consultant, standing and due day of then. Whoever sees only
 * their own prospects sees all that were theirs then; who those are that have become a colleague's since, they are not
 * told, nor can they look for them by name or number (docs/domain.md, section 1).
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
     * Asks {@link Prospects} as of an instant; {@link Prospects#asOf} judges cards by the rules of that instant.
     *
     * @param ids only these prospects; null for all
     * @param question is asked in one transaction; nothing of its answer may be fetched later; it is given what tells
     *     of a line whether it was handed over since
     */
    public <T> Known<T> ask(
            Instant instant,
            @Nullable Set<String> ids,
            Actor actor,
            Function<UnaryOperator<ProspectLine>, T> question) {
        if (!Visibility.ownOnly(actor)) {
            return tables.ask(instant, rows, ids, () -> question.apply(UnaryOperator.identity()));
        }
        String[] own = own(actor).toArray(String[]::new);
        return tables.ask(instant, rows, ids, () -> {
            Set<String> gone = unname(actor, own);
            return question.apply(line -> gone.contains(line.prospectId()) ? line.unnamed() : line);
        });
    }

    private Collection<String> own(Actor actor) {
        return database.sql("SELECT prospect_id FROM prospect_row WHERE consultant = :user")
                .param("user", actor.user())
                .query(String.class)
                .list();
    }

    /** In the table of then, which stands in the place of the present one. */
    private Set<String> unname(Actor actor, String[] own) {
        List<String> gone = database.sql("""
                        UPDATE prospect_row
                        SET name = NULL, name_plain = NULL, name_spelt = NULL, name_order = NULL,
                            phone = NULL, second_phone = NULL, plate = NULL, vin = NULL, area = NULL
                        WHERE consultant = :user
                            AND NOT EXISTS (SELECT 1 FROM unnest(:own::text[]) AS one WHERE one = prospect_id)
                        RETURNING prospect_id
                        """)
                .param("user", actor.user())
                .param("own", own)
                .query(String.class)
                .list();
        return new HashSet<>(gone);
    }
}
