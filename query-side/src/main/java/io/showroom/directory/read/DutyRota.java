package io.showroom.directory.read;

import java.sql.Array;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is on duty in a store's showroom (值班表). */
@Component
public class DutyRota {

    private final JdbcClient database;

    DutyRota(JdbcClient database) {
        this.database = database;
    }

    /** User keys of who is on duty on a store day, in the order of their turns; none if nothing was set. */
    public List<String> on(String store, LocalDate day) {
        return database.sql("SELECT consultants FROM duty_rota WHERE store = :store AND day = :day")
                .param("store", store)
                .param("day", day)
                .query((row, number) -> users(row.getArray("consultants")))
                .optional()
                .orElse(List.of());
    }

    private static List<String> users(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
