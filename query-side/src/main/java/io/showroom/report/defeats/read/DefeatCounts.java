package io.showroom.report.defeats.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many defeats count, as the defeat analysis counts them. */
@Component
public class DefeatCounts {

    private final JdbcClient database;

    DefeatCounts(JdbcClient database) {
        this.database = database;
    }

    /**
     * Confirmed defeats, as known now, declared from one store day to another, both included, by store; a store without
     * any is left out.
     */
    public Map<String, Long> byStore(List<String> stores, LocalDate from, LocalDate to) {
        Map<String, Long> counts = new TreeMap<>();
        database.sql("""
                        SELECT store, count(*) AS defeats
                        FROM defeat_row
                        WHERE day BETWEEN :from AND :to AND store = ANY (:stores) AND state = :confirmed
                        GROUP BY store
                        """)
                .param("from", from)
                .param("to", to)
                .param("stores", stores.toArray(String[]::new))
                .param("confirmed", Defeat.CONFIRMED)
                .query(row -> {
                    counts.put(row.getString("store"), row.getLong("defeats"));
                });
        return counts;
    }
}
