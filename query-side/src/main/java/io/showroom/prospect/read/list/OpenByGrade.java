package io.showroom.prospect.read.list;

import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts a consultant's open prospects by grade. */
@Component
public class OpenByGrade {

    private final JdbcClient database;

    OpenByGrade(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the numbers of a consultant's prospects that are open, ordered, or declared lost and not yet confirmed.
     *
     * @param consultant user key
     * @return by grade; "none" for those without
     */
    public Map<String, Long> of(String consultant) {
        Map<String, Long> counts = new HashMap<>();
        database.sql("""
                        SELECT coalesce(grade, 'none') AS grade, count(*) AS count
                        FROM prospect_row
                        WHERE consultant = :consultant AND status IN ('OPEN', 'ORDERED', 'DEFEAT_PENDING')
                        GROUP BY grade
                        """).param("consultant", consultant).query(row -> {
            counts.put(row.getString("grade"), row.getLong("count"));
        });
        return counts;
    }
}
