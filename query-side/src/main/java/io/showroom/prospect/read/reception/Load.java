package io.showroom.prospect.read.reception;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is expected in a store, and how many open prospects each of its consultants holds. */
@Component
class Load {

    private final JdbcClient database;

    Load(JdbcClient database) {
        this.database = database;
    }

    /** Who means to come on a store day and has not come yet, by time. */
    List<Expected> expected(String store, LocalDate day) {
        return database.sql("""
                        SELECT prospect_id, zone, coming_at, consultant, model, name, phone
                        FROM appointment_row
                        WHERE store = :store AND day = :day
                        ORDER BY coming_at, prospect_id
                        """)
                .param("store", store)
                .param("day", day)
                .query(Expected.class)
                .list();
    }

    /** Open prospects of a store by user key of their consultant. */
    Map<String, Long> open(String store) {
        Map<String, Long> open = new HashMap<>();
        database.sql("""
                        SELECT consultant, count(*) AS held
                        FROM prospect_row
                        WHERE store = :store AND status = 'OPEN' AND consultant IS NOT NULL
                        GROUP BY consultant
                        """).param("store", store).query(row -> {
            open.put(row.getString("consultant"), row.getLong("held"));
        });
        return open;
    }
}
