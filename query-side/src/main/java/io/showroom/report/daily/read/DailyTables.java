package io.showroom.report.daily.read;

import io.showroom.report.daily.read.DailyReport.Plan;
import io.showroom.report.read.Asked;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the daily report asks the tables. */
@Component
class DailyTables {

    private static final String WHOSE = """
            (CAST(:stores AS text[]) IS NULL OR store = ANY (CAST(:stores AS text[])))
            AND (CAST(:consultant AS text) IS NULL OR consultant = :consultant)""";

    private final JdbcClient database;

    DailyTables(JdbcClient database) {
        this.database = database;
    }

    /** Contacts of some days. */
    List<DailyContact> contacts(Asked asked, LocalDate from, LocalDate to) {
        return whose("""
                        SELECT prospect_id, sequence, event_id, store, zone, day, at, consultant, type, channel, first,
                               planned, purpose, grade_before, grade_after, gradings, kind, results, late, name, phone,
                               area, model, source, account, comment, false AS handed_over
                        FROM contact_row
                        WHERE day BETWEEN :from AND :to AND\s""" + WHOSE, asked)
                .param("from", from)
                .param("to", to)
                .query(DailyContact.class)
                .list();
    }

    /** How many contacts each consultant had in some days. */
    Map<String, Long> counts(Asked asked, LocalDate from, LocalDate to) {
        Map<String, Long> counts = new TreeMap<>();
        whose(
                        "SELECT coalesce(consultant, 'none'), count(*) FROM contact_row WHERE day BETWEEN :from AND :to AND "
                                + WHOSE + " GROUP BY consultant",
                        asked)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** Open prospects at the end of a day, by consultant and grade. */
    Map<String, Map<String, Long>> stock(Asked asked, LocalDate day) {
        Map<String, Map<String, Long>> stock = new TreeMap<>();
        whose(
                        "SELECT consultant, grade, sum(change) FROM stock_sum WHERE day <= :day AND change <> 0 AND "
                                + WHOSE + " GROUP BY consultant, grade HAVING sum(change) <> 0",
                        asked)
                .param("day", day)
                .query(row -> {
                    stock.computeIfAbsent(row.getString(1), consultant -> new TreeMap<>())
                            .put(row.getString(2), row.getLong(3));
                });
        return stock;
    }

    /**
     * Follow-ups open today that are due by a day, and appointments from today until then, with who they are assigned
     * to.
     */
    List<Owed> due(Asked asked, LocalDate today, LocalDate by) {
        return whose("""
                        SELECT consultant, prospect_id, store,
                               CASE WHEN due_on <= :by THEN due_on ELSE coming_on END AS planned_on,
                               coalesce(due_on <= :by, false) AS follow_up, coming_at, due_purpose AS purpose,
                               due_channel AS channel, name, phone, grade, model,
                               coalesce(due_on < :today, false) AS overdue
                        FROM prospect_row
                        LEFT JOIN (SELECT prospect_id AS appointed, day AS coming_on, coming_at FROM appointment_row
                                   WHERE day BETWEEN :today AND :by) AS appointment ON appointed = prospect_id
                        WHERE (due_on <= :by OR coming_on IS NOT NULL)
                          AND status IN ('OPEN', 'ORDERED', 'DEFEAT_PENDING') AND\s""" + WHOSE + " ORDER BY planned_on, name, prospect_id", asked)
                .param("today", today)
                .param("by", by)
                .query((row, n) -> new Owed(
                        row.getString("consultant") == null ? "none" : row.getString("consultant"),
                        new Plan(
                                row.getString("prospect_id"),
                                row.getString("store"),
                                row.getObject("planned_on", LocalDate.class),
                                row.getBoolean("follow_up"),
                                instant(row.getObject("coming_at", OffsetDateTime.class)),
                                row.getString("purpose"),
                                row.getString("channel"),
                                row.getString("name"),
                                row.getString("phone"),
                                row.getString("grade"),
                                row.getString("model"),
                                row.getBoolean("overdue"))))
                .list();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    /** A follow-up or an appointment, and whose it is. */
    record Owed(String consultant, Plan plan) {}

    /** First visits, calls and leads of a day as the visit register has them. */
    long firstVisits(Asked asked, LocalDate day) {
        return whose("SELECT count(*) FROM visit_row WHERE first AND day = :day AND " + WHOSE, asked)
                .param("day", day)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec whose(String sql, Asked asked) {
        @Nullable List<String> stores = asked.stores();
        return database.sql(sql)
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .param("consultant", asked.consultant());
    }
}
