package io.showroom.prospect.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Prospects that were somebody's once and are a colleague's today. What was done then keeps counting for who did it,
 * but who the customer is, they are not told any more (docs/domain.md, section 1).
 */
@Component
public class FormerProspects {

    private final JdbcClient database;

    FormerProspects(JdbcClient database) {
        this.database = database;
    }

    /**
     * Those of some prospects that a reader may not see any more, by whose they are today.
     *
     * @param prospects ids of prospects
     * @param reader user key of who sees only their own; null for who sees the whole store
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
