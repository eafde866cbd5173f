package io.showroom.prospect.read.list;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.prospect.read.Visibility;
import io.showroom.staff.Actor;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The list of prospects as of an instant, with grade, consultant, status and due day of then. Users who see only their
 * own prospects get all that were theirs then; names of those that have gone to a colleague since are hidden and cannot
 * be searched for by name or number (docs/domain.md, section 1).
 */
@Component
public class AsOfProspects {

    private static final String TABLE = "prospect_row";

    private final ReadModels readModels;
    private final JdbcClient database;

    AsOfProspects(ReadModels readModels, JdbcClient database) {
        this.readModels = readModels;
        this.database = database;
    }

    /**
     * A result.
     *
     * @param position log position of the result
     */
    public record Known<T>(long position, T answer) {}

    /**
     * Runs a query of {@link Prospects} as of an instant; {@link Prospects#asOf} rates cards by the rules of that
     * instant.
     *
     * @param instant the instant; null for now
     * @param ids only these prospects; null for all
     * @param question runs in one transaction; its result must not be fetched lazily; its argument hides the names on
     *     lines of prospects handed over since
     */
    public <T> Known<T> ask(
            @Nullable Instant instant,
            @Nullable Set<String> ids,
            Actor actor,
            Function<UnaryOperator<ProspectLine>, T> question) {
        if (instant == null) {
            return readModels.now(sums -> new Known<>(sums.position(), question.apply(UnaryOperator.identity())));
        }
        return readModels.inOneSnapshot(() -> {
            String[] own = Visibility.ownOnly(actor) ? own(actor) : null;
            List<String> stores = actor.store() == null ? null : List.of(actor.store());
            return readModels.ask(instant, new RequiredTables(Set.of(TABLE), stores, ids), sums -> {
                if (own == null) {
                    return new Known<>(sums.position(), question.apply(UnaryOperator.identity()));
                }
                Set<String> gone = unname(actor, own);
                return new Known<>(
                        sums.position(),
                        question.apply(line -> gone.contains(line.prospectId()) ? line.unnamed() : line));
            });
        });
    }

    private String[] own(Actor actor) {
        return database.sql("SELECT prospect_id FROM prospect_row WHERE consultant = :user")
                .param("user", actor.user())
                .query(String.class)
                .list()
                .toArray(String[]::new);
    }

    /** Restricts the as-of list to the user's own prospects and hides the names of those handed over since. */
    private Set<String> unname(Actor actor, String[] own) {
        database.sql("CREATE TEMPORARY TABLE own_prospect_row (LIKE prospect_row)")
                .update();
        database.sql("INSERT INTO own_prospect_row SELECT * FROM prospect_row WHERE consultant = :user")
                .param("user", actor.user())
                .update();
        List<String> gone =
                database.sql("""
                        UPDATE own_prospect_row
                        SET name = NULL, name_plain = NULL, name_spelt = NULL, name_order = NULL,
                            phone = NULL, second_phone = NULL, plate = NULL, vin = NULL, area = NULL
                        WHERE NOT EXISTS (SELECT 1 FROM unnest(:own::text[]) AS one WHERE one = prospect_id)
                        RETURNING prospect_id
                        """).param("own", own).query(String.class).list();
        database.sql("CREATE OR REPLACE TEMPORARY VIEW prospect_row AS SELECT * FROM own_prospect_row")
                .update();
        return new HashSet<>(gone);
    }
}
