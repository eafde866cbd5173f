package io.showroom.prospect.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Prospects that were assigned to a consultant and now belong to a colleague. Figures still count for the former
 * consultant, who may no longer see who the customer is (docs/domain.md, section 1).
 */
@Component
public class FormerProspects {

    private final JdbcClient database;

    FormerProspects(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns those prospects that a reader may not see any more because of their present consultant.
     *
     * @param prospects prospect ids
     * @param reader user key of a reader who sees only their own; null for one who sees the whole store
     */
    public Set<String> among(Collection<String> prospects, @Nullable String reader) {
        if (reader == null || prospects.isEmpty()) {
            return Set.of();
        }
        Set<String> gone = new HashSet<>(prospects);
        database.sql("""
                        SELECT prospect_id
                        FROM prospect_row
                        WHERE prospect_id = ANY (:prospects) AND consultant = :reader
                        """)
                .param("prospects", gone.toArray(String[]::new))
                .param("reader", reader)
                .query(String.class)
                .list()
                .forEach(gone::remove);
        return gone;
    }
}
