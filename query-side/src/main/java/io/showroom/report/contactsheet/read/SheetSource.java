package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Wanted;
import io.showroom.report.contactsheet.read.SheetRow.Block;
import io.showroom.report.contactsheet.read.SheetRow.Counts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rows of a sheet, as they are or as they were known at an instant. */
@Component
class SheetSource {

    private static final String FIRST_COUNT = SheetCount.BASE.name().toLowerCase(Locale.ROOT);

    private final ReadModels readModels;
    private final JdbcClient database;

    SheetSource(ReadModels readModels, JdbcClient database) {
        this.readModels = readModels;
        this.database = database;
    }

    FoundRows find(SheetQuestion question) {
        return readModels.ask(
                question.asked().asKnownAt(),
                Wanted.of(question.asked().stores(), "contact_sheet_row"),
                sums -> new FoundRows(
                        sums.position(),
                        rows(question),
                        openAtEnd(question, question.month().minusMonths(1))));
    }

    /** Whose sheets of the month and stores asked for have any row; as of now, whatever is asked. */
    List<String> consultants(SheetQuestion question) {
        return sheet("SELECT DISTINCT consultant ", question, question.month())
                .query(String.class)
                .list();
    }

    private List<SheetRow> rows(SheetQuestion question) {
        return sheet("""
                SELECT prospect_id, month, consultant, block, spell, lasts_until, store, source, model, opened_on,
                       from_on, to_on, contact_before, planned_on, start_grade, end_grade, moved_from, moved_to, base,
                       reopened, orders, gross_orders, defeated, lost, frozen, invalid, moved_in, moved_out, cells
                """, question, question.month())
                .query((found, n) -> row(found))
                .list();
    }

    private long openAtEnd(SheetQuestion question, YearMonth month) {
        return sheet("""
                SELECT sum(base + moved_in - moved_out - orders - defeated - lost - frozen - invalid) AS open
                """, question, month).query((open, n) -> open.getLong(1)).list().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private JdbcClient.StatementSpec sheet(String select, SheetQuestion question, YearMonth month) {
        List<String> stores = question.asked().stores();
        String whose = """
                  AND (CAST(:stores AS text[]) IS NULL OR store = ANY (:stores))
                  AND (CAST(:consultant AS text) IS NULL OR consultant = :consultant)
                """;
        return database.sql(select
                        + "FROM contact_sheet_row WHERE month = :month"
                        + whose
                        + "UNION ALL "
                        + select
                        + "FROM contact_sheet_row WHERE lasts_until = DATE '9999-12-01' AND month < :month"
                        + whose)
                .param("month", month.atDay(1))
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .param("consultant", question.consultant());
    }

    private static SheetRow row(ResultSet found) throws SQLException {
        int first = found.findColumn(FIRST_COUNT);
        int[] counts = new int[SheetCount.values().length];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = found.getInt(first + i);
        }
        return new SheetRow(
                found.getString("prospect_id"),
                day(found, "month"),
                found.getString("consultant"),
                Block.valueOf(found.getString("block")),
                found.getInt("spell"),
                day(found, "lasts_until"),
                found.getString("store"),
                found.getString("source"),
                found.getString("model"),
                day(found, "opened_on"),
                maybe(found, "from_on"),
                maybe(found, "to_on"),
                maybe(found, "contact_before"),
                maybe(found, "planned_on"),
                found.getString("start_grade"),
                found.getString("end_grade"),
                found.getString("moved_from"),
                found.getString("moved_to"),
                new Counts(counts),
                found.getString("cells"));
    }

    private static LocalDate day(ResultSet found, String column) throws SQLException {
        return found.getObject(column, LocalDate.class);
    }

    private static @Nullable LocalDate maybe(ResultSet found, String column) throws SQLException {
        return found.getObject(column, LocalDate.class);
    }
}
