package io.showroom.deploy.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Values for the placeholders in the addresses of {@link PageList}, taken from a demonstration. */
public final class PageValues {

    private PageValues() {}

    /**
     * Reads the values from the database.
     *
     * @param today current date at the store
     */
    public static Map<String, String> of(JdbcTemplate database, LocalDate today) {
        Map<String, String> values = new HashMap<>(database.queryForObject(
                """
                SELECT p.prospect_id, p.name, right(p.phone, 4) AS digits
                FROM prospect_row AS p
                WHERE p.store = 'S1' AND p.consultant = 'consultant1' AND p.name IS NOT NULL AND p.phone IS NOT NULL
                ORDER BY (SELECT count(*) FROM domain_event AS e WHERE e.aggregate_identifier = p.prospect_id) DESC,
                         p.prospect_id
                LIMIT 1
                """,
                (row, n) -> Map.of(
                        "prospect", row.getString("prospect_id"),
                        "name", BrowserSession.encoded(row.getString("name").substring(0, 1)),
                        "digits", row.getString("digits"))));
        values.put("busyday", String.valueOf(database.queryForObject("""
                        SELECT day FROM visit_row WHERE store = 'S1' GROUP BY day ORDER BY count(*) DESC, day LIMIT 1
                        """, LocalDate.class)));
        values.put("today", today.toString());
        values.put("monthstart", today.withDayOfMonth(1).toString());
        values.put("otherday", today.withDayOfMonth(1).toString());
        values.put("month", YearMonth.from(today).toString());
        values.put("lastmonth", YearMonth.from(today).minusMonths(1).toString());
        values.put("from", today.withDayOfMonth(1).minusMonths(11).toString());
        values.put(
                "instant",
                today.minusDays(10)
                        .atTime(LocalTime.NOON)
                        .atZone(ZoneId.of("Asia/Shanghai"))
                        .toInstant()
                        .toString());
        return values;
    }
}
