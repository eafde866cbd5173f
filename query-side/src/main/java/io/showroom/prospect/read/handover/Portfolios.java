package io.showroom.prospect.read.handover;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of the portfolios of a store's consultants. */
@Component
record Portfolios(JdbcClient database) {

    private record Count(String consultant, String status, String grade, long held, long due, long overdue) {}

    /**
     * Returns the portfolios of the assignable consultants in the given order, followed by others who hold some.
     *
     * @param active user keys of the assignable consultants
     * @param today today's date in the store
     */
    List<Portfolio> of(String store, Collection<String> active, LocalDate today) {
        Map<String, List<Count>> counts = new LinkedHashMap<>();
        active.forEach(user -> counts.put(user, new ArrayList<>()));
        for (Count count : counts(store, today)) {
            counts.computeIfAbsent(count.consultant(), user -> new ArrayList<>())
                    .add(count);
        }
        return counts.entrySet().stream()
                .map(each -> holding(each.getKey(), active.contains(each.getKey()), each.getValue()))
                .toList();
    }

    private List<Count> counts(String store, LocalDate today) {
        return database.sql("""
                        SELECT consultant, status, coalesce(grade, 'none') AS grade, count(*) AS held,
                               count(due_on) AS due, count(*) FILTER (WHERE due_on < :today) AS overdue
                        FROM prospect_row
                        WHERE store = :store AND consultant IS NOT NULL
                          AND status IN ('VISITOR', 'OPEN', 'ORDERED', 'DEFEAT_PENDING', 'DELIVERED')
                        GROUP BY consultant, status, coalesce(grade, 'none')
                        ORDER BY consultant, status, grade
                        """)
                .param("store", store)
                .param("today", today)
                .query(Count.class)
                .list();
    }

    private static Portfolio holding(String consultant, boolean active, List<Count> counts) {
        Map<String, Long> grades = new TreeMap<>();
        long visitors = 0;
        long owners = 0;
        long defeats = 0;
        long due = 0;
        long overdue = 0;
        for (Count count : counts) {
            boolean visitor = count.status().equals("VISITOR");
            boolean owner = count.status().equals("DELIVERED");
            visitors += visitor ? count.held() : 0;
            owners += owner ? count.held() : 0;
            defeats += count.status().equals("DEFEAT_PENDING") ? count.held() : 0;
            due += count.due();
            overdue += count.overdue();
            if (!visitor && !owner) {
                grades.merge(count.grade(), count.held(), Long::sum);
            }
        }
        return new Portfolio(consultant, active, grades, visitors, owners, defeats, due, overdue);
    }
}
