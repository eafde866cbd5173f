package io.showroom.report.monthclose.read;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads closed months. */
@Component
record ClosedMonths(JdbcClient database) {

    private static final String SELECT =
            "SELECT store, month, position, digest, figures, closed_by, closed_at FROM month_close ";

    /** Returns those of some stores, or of all if null, the latest month first. */
    List<ClosedMonth> of(@Nullable List<String> stores) {
        return database.sql(SELECT + """
                        WHERE CAST(:stores AS text[]) IS NULL OR store = ANY (:stores)
                        ORDER BY month DESC, store
                        """)
                .param("stores", array(stores))
                .query((row, number) -> new ClosedMonth(
                        row.getString(1),
                        YearMonth.from(row.getObject(2, LocalDate.class)),
                        row.getLong(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Returns those of one month, by store. */
    List<ClosedMonth> of(@Nullable List<String> stores, YearMonth month) {
        return of(stores).stream().filter(one -> one.month().equals(month)).toList();
    }

    /** Returns a store's month, if it is closed. */
    Optional<ClosedMonth> of(String store, YearMonth month) {
        return of(List.of(store), month).stream().findFirst();
    }

    private static String @Nullable [] array(@Nullable List<String> stores) {
        return stores == null ? null : stores.toArray(String[]::new);
    }
}
