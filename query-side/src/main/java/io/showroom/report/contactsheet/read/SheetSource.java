package io.showroom.report.contactsheet.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import io.showroom.report.read.ReportScope;
import java.time.YearMonth;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of a sheet from the read model, at present or as known at an instant. */
@Component
record SheetSource(ReadModels readModels, JdbcClient database) {

    /**
     * The rows of a sheet.
     *
     * @param position position in the log that the rows are valid for
     * @param rows the rows, in no particular order
     * @param openBefore how many prospects in the scope were open at the end of the month before
     */
    record Found(long position, List<SheetRow> rows, long openBefore) {}

    Found find(ReportScope scope, YearMonth month) {
        return readModels.ask(
                scope.asKnownAt(),
                RequiredTables.of(scope.stores(), ContactSheetRows.TABLE.name()),
                sums -> new Found(
                        sums.position(),
                        sheet("SELECT * ", scope, month)
                                .query(ContactSheetRows.TABLE.reader())
                                .list(),
                        openAtEnd(scope, month.minusMonths(1))));
    }

    /** Returns the consultants who have any row in a store's month, as known now. */
    List<String> consultants(String store, YearMonth month) {
        return sheet("SELECT DISTINCT consultant ", new ReportScope(List.of(store), null, null), month)
                .query(String.class)
                .list();
    }

    private long openAtEnd(ReportScope scope, YearMonth month) {
        return sheet("SELECT coalesce(sum(" + SheetCount.OPEN_AT_END + "), 0) ", scope, month)
                .query(Long.class)
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private JdbcClient.StatementSpec sheet(String select, ReportScope scope, YearMonth month) {
        List<String> stores = scope.stores();
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
                .param("consultant", scope.consultant());
    }
}
