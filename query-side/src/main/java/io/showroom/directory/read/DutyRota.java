package io.showroom.directory.read;

import java.sql.Array;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of the duty rota of a store (值班表). */
@Component
public class DutyRota {

    private final JdbcClient database;

    DutyRota(JdbcClient database) {
        this.database = database;
    }

    /**
     * Returns the user keys of the consultants on duty on a store day, in the order of their turns; empty if nothing
     * was set.
     */
    public List<String> on(String store, LocalDate day) {
        return database.sql("SELECT consultants FROM duty_rota WHERE store = :store AND day = :day")
                .param("store", store)
                .param("day", day)
                .query((row, number) -> users(row.getArray("consultants")))
                .optional()
                .orElse(List.of());
    }

    /**
     * Returns the user keys of the consultants on duty for each store day, in the order of their turns; days without a
     * rota are absent.
     *
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     */
    public Map<LocalDate, List<String>> between(String store, LocalDate from, LocalDate to) {
        Map<LocalDate, List<String>> days = new TreeMap<>();
        database.sql("SELECT day, consultants FROM duty_rota WHERE store = :store AND day BETWEEN :from AND :to")
                .param("store", store)
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    days.put(row.getObject("day", LocalDate.class), users(row.getArray("consultants")));
                });
        return days;
    }

    private static List<String> users(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
