package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.Wanted;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the rows of a sheet, as they are or as they were known at an instant. */
@Component
class SheetSource {

    private final ReadModels readModels;
    private final JdbcClient database;

    SheetSource(ReadModels readModels, JdbcClient database) {
        this.readModels = readModels;
        this.database = database;
    }

    FoundRows find(SheetQuestion question) {
        return readModels.ask(
                question.asked().asKnownAt(),
                Wanted.of(question.asked().stores(), ContactSheetRows.TABLE.name()),
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
        return sheet("SELECT * ", question, question.month())
                .query(ContactSheetRows.TABLE.reader())
                .list();
    }

    private long openAtEnd(SheetQuestion question, YearMonth month) {
        return sheet("""
                SELECT sum(""" + SheetCount.OPEN_AT_END + ") AS open ", question, month)
                .query((open, n) -> open.getLong(1))
                .list()
                .stream()
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
}
