package io.showroom.audit.checks.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks the tables of the checks. */
@Component
class Findings {

    /** Longest list given. */
    static final int MOST = 1000;

    private static final String STORES = "(CAST(:stores AS text[]) IS NULL OR f.store = ANY (CAST(:stores AS text[])))";

    private final JdbcClient database;

    Findings(JdbcClient database) {
        this.database = database;
    }

    /**
     * Findings in single histories.
     *
     * @param finding the check's name
     * @param condition further SQL condition on {@code f.measure} and {@code f.other}, with the parameters' names as
     *     bind names
     */
    List<Finding> inHistories(String finding, String condition, CheckQuestion question) {
        return list("""
                SELECT f.store, f.day, f.prospect_id, f.sequence, p.name, f.consultant, f.actor, f.recorded_at,
                       f.measure, f.other, f.before, f.after, f.later
                FROM audit_finding f
                LEFT JOIN prospect_row p ON p.prospect_id = f.prospect_id
                WHERE f.finding = :finding AND f.day BETWEEN :from AND :to AND %s AND %s
                ORDER BY f.day DESC, f.prospect_id, f.sequence
                LIMIT :most
                """.formatted(STORES, condition), finding, question);
    }

    /**
     * Findings by SQL of a check's own, which may use {@code :from}, {@code :to}, {@code :stores} and the parameters.
     */
    List<Finding> list(String sql, @Nullable String finding, CheckQuestion question) {
        return database.sql(sql.replace("{stores}", STORES))
                .param("finding", finding)
                .param("from", question.from())
                .param("to", question.to())
                .param(
                        "stores",
                        question.stores() == null ? null : question.stores().toArray(String[]::new))
                .param("most", MOST)
                .params(question.parameters())
                .query(Finding.class)
                .list();
    }
}
