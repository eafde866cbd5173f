package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.Timeline;
import io.showroom.report.contactsheet.read.SheetCell.Mark;
import io.showroom.report.read.ReportScope;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers which planned days the contact status sheets show as kept; the daily report compares its figures with it. */
@Component
public class SheetPlans {

    private final JdbcClient database;

    SheetPlans(JdbcClient database) {
        this.database = database;
    }

    /** Returns the prospects with a planned follow-up on the day that is not marked as missed. */
    public Set<String> kept(ReportScope scope, LocalDate day) {
        @Nullable List<String> stores = scope.stores();
        Set<String> kept = new HashSet<>();
        database.sql("""
                        SELECT prospect_id, cells
                        FROM contact_sheet_row
                        WHERE month = :month AND ';' || cells LIKE '%;' || :number || '.%'
                          AND (CAST(:stores AS text[]) IS NULL OR store = ANY (CAST(:stores AS text[])))
                        """)
                .param("month", day.withDayOfMonth(1))
                .param("number", String.valueOf(day.getDayOfMonth()))
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .query(row -> {
                    if (kept(row.getString("cells"), day)) {
                        kept.add(row.getString("prospect_id"));
                    }
                });
        return kept;
    }

    /** Returns those of the given prospects that are on a sheet on a day. */
    public Set<String> listed(Collection<String> prospects, LocalDate day) {
        return new HashSet<>(database.sql("""
                        SELECT DISTINCT prospect_id
                        FROM contact_sheet_row
                        WHERE prospect_id = ANY (:prospects) AND month = :month
                          AND (from_on IS NULL OR from_on <= :day) AND (to_on IS NULL OR to_on >= :day)
                        """)
                .param("prospects", prospects.toArray(String[]::new))
                .param("month", day.withDayOfMonth(1))
                .param("day", day)
                .query(String.class)
                .list());
    }

    /** Returns whether the sheet shows a plan for the day as kept. */
    public static boolean kept(Timeline timeline, LocalDate day) {
        return SheetFold.rows(timeline).stream()
                .anyMatch(row -> row.month().equals(day.withDayOfMonth(1)) && kept(row.cells(), day));
    }

    /** Returns whether the prospect is on a sheet on the day. */
    public static boolean listed(Timeline timeline, LocalDate day) {
        return SheetFold.rows(timeline).stream()
                .filter(row -> row.month().equals(day.withDayOfMonth(1)))
                .anyMatch(row -> (row.dates().fromOn() == null
                                || !row.dates().fromOn().isAfter(day))
                        && (row.dates().toOn() == null || !row.dates().toOn().isBefore(day)));
    }

    private static boolean kept(String cells, LocalDate day) {
        return SheetCell.read(cells).stream()
                .anyMatch(cell -> cell.day() == day.getDayOfMonth() && cell.is(Mark.PLANNED) && !cell.is(Mark.MISSED));
    }
}
