package io.showroom.report.monthend.read;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what is still incomplete in a store's month. */
@Component
record MonthEndCounts(JdbcClient database) {

    /** Returns the number of visits of some days (both inclusive) with a gap. */
    long visits(VisitGap gap, String store, LocalDate from, LocalDate to) {
        return between("SELECT count(*) FROM visit_row WHERE " + gap.sql(), store, from, to)
                .query(Long.class)
                .single();
    }

    /** Returns the number of defeats declared in some days (both inclusive) that wait for a decision. */
    long pendingDefeats(String store, LocalDate from, LocalDate to) {
        return between("SELECT count(*) FROM defeat_row WHERE state = 'PENDING'", store, from, to)
                .query(Long.class)
                .single();
    }

    /** Returns the number of contacts by day; days without any are absent. */
    Map<LocalDate, Long> contacts(String store, LocalDate from, LocalDate to) {
        Map<LocalDate, Long> contacts = new HashMap<>();
        database.sql("""
                        SELECT day, count(*) AS contacts
                        FROM contact_row
                        WHERE store = :store AND day BETWEEN :from AND :to
                        GROUP BY day
                        """)
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    contacts.put(row.getObject("day", LocalDate.class), row.getLong("contacts"));
                });
        return contacts;
    }

    private JdbcClient.StatementSpec between(String sql, String store, LocalDate from, LocalDate to) {
        return database.sql(sql + " AND store = :store AND day BETWEEN :from AND :to")
                .param("store", store)
                .param("from", from)
                .param("to", to);
    }
}
