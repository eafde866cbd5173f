package io.showroom.report.defeats.read;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** What the defeat analysis asks the table of declarations. */
@Component
class DefeatTable {

    private static final String WHERE = """
             FROM defeat_row
            WHERE day BETWEEN :from AND :to
              AND (CAST(:stores AS text[]) IS NULL OR store = ANY (:stores))
              AND (CAST(:consultant AS text) IS NULL OR consultant = :consultant)
            """;

    private final JdbcClient database;

    DefeatTable(JdbcClient database) {
        this.database = database;
    }

    /** The declarations of the days asked for. */
    List<Defeat> declared(DefeatQuestion question) {
        return asking("SELECT *" + WHERE, question.from(), question)
                .query(DefeatRows.TABLE.reader())
                .list();
    }

    /** What counts in the months of the trend. */
    List<DefeatTally> tallies(DefeatQuestion question) {
        String sql = "SELECT date_trunc('month', day)::date AS day, kind, count(*) AS defeats" + WHERE
                + "AND state = :counts GROUP BY 1, 2";
        return asking(sql, DefeatArithmetic.firstOfTrend(question.to()), question)
                .param("counts", Defeat.CONFIRMED)
                .query(DefeatTally.class)
                .list();
    }

    private StatementSpec asking(String sql, LocalDate from, DefeatQuestion question) {
        List<String> stores = question.asked().stores();
        return database.sql(sql)
                .param("from", from)
                .param("to", question.to())
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .param("consultant", question.asked().consultant());
    }
}
