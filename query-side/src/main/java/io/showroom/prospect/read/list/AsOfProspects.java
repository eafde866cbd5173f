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
 * The list of prospects as it was at a past instant: grade, consultant, standing and due day of then. Whoever sees only
 * their own prospects sees all that were theirs then; who those are that have become a colleague's since, they are not
 * told, nor can they look for them by name or number (docs/domain.md, section 1).
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
     * An answer.
     *
     * @param position position in the log that it was computed at
     */
    public record Known<T>(long position, T answer) {}

    /**
     * Asks {@link Prospects} as of an instant; {@link Prospects#asOf} judges cards by the rules of that instant.
     *
     * @param instant the instant; null for now
     * @param ids only these prospects; null for all
     * @param question is asked in one transaction; nothing of its answer may be fetched later; it is given what tells
     *     of a line whether it was handed over since
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

    /** Of the list of then, which stands in the place of the present one, only one's own is left, and who they are. */
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
