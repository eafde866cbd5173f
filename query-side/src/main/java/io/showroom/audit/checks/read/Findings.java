package io.showroom.audit.checks.read;

import io.showroom.projection.read.ReadModelTable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Queries the tables of the checks. */
@Component
record Findings(JdbcClient database) {

    /** Maximum number of findings in a list. */
    static final int MOST = 1000;

    private static final String STORES = "(CAST(:stores AS text[]) IS NULL OR f.store = ANY (CAST(:stores AS text[])))";

    /**
     * Returns the SQL for findings in single histories.
     *
     * @param condition further SQL condition on {@code f.measure} and {@code f.other}, with the parameters' names as
     *     bind names
     */
    static String inHistories(String condition) {
        return """
                SELECT f.store, f.day, f.prospect_id, f.sequence, p.name,
                       coalesce(p.erased, false) AS erased, f.consultant, f.actor, f.recorded_at, f.measure, f.other, f.before, f.after, f.later
                FROM audit_finding f
                LEFT JOIN prospect_row p ON p.prospect_id = f.prospect_id
                WHERE f.finding = :finding AND f.day BETWEEN :from AND :to AND {stores} AND %s
                ORDER BY f.day DESC, f.prospect_id, f.sequence
                LIMIT :most
                """.formatted(condition);
    }

    /**
     * Returns the findings of an SQL query, which may use {@code :from}, {@code :to}, {@code :stores} and the
     * parameters.
     *
     * @param finding name of the check in {@code audit_finding}; null for other tables
     */
    List<Finding> list(String sql, @Nullable String finding, CheckQuestion question) {
        return ask(sql, finding, question)
                .query(ReadModelTable.reader(Finding.class))
                .list();
    }

    /** Returns the number of rows that {@link #list} would return. */
    int count(String sql, @Nullable String finding, CheckQuestion question) {
        return ask("SELECT count(*) FROM (" + sql + ") found", finding, question)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec ask(String sql, @Nullable String finding, CheckQuestion question) {
        return database.sql(sql.replace("{stores}", STORES))
                .param("finding", finding)
                .param("from", question.from())
                .param("to", question.to())
                .param(
                        "stores",
                        question.stores() == null ? null : question.stores().toArray(String[]::new))
                .param("most", MOST)
                .params(question.parameters());
    }
}
