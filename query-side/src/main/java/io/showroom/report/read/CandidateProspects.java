package io.showroom.report.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Selects the prospects that can count in a report's figures: those whose timeline overlaps its days, as known at the
 * requested moment. Figures without sums are folded from these prospects only.
 */
@Component
record CandidateProspects(ReadModels readModels, JdbcClient database) {

    private static final String TABLE = "prospect_row";

    /**
     * Returns their ids. The days are extended by one on each side, for stores in different time zones.
     *
     * @param scope stores, consultant (only prospects ever assigned to them) and moment of knowledge
     * @param period the days of the figures
     * @param standing whether prospects that were just open or ordered count, too, and not only those with an act in
     *     these days
     */
    List<String> of(ReportScope scope, Period period, boolean standing) {
        return readModels.ask(
                scope.asKnownAt(),
                scope.consultant() == null
                        ? RequiredTables.of(scope.stores(), TABLE)
                        : RequiredTables.of(scope.stores(), TABLE, AssignmentProjection.TABLE),
                sums -> database.sql("""
                        SELECT prospect_id
                        FROM prospect_row AS one
                        WHERE (CAST(:stores AS text[]) IS NULL OR store = ANY (:stores))
                          AND (CAST(:to AS date) IS NULL OR first_at < CAST(:to AS date) + 2)
                          AND (:cohort OR CAST(:from AS date) IS NULL OR (:standing AND (closed_at IS NULL OR status = 'ORDERED'))
                               OR last_at >= CAST(:from AS date) - 1)
                          AND (CAST(:consultant AS text) IS NULL
                               OR EXISTS (SELECT FROM prospect_assignment AS theirs
                                          WHERE theirs.prospect_id = one.prospect_id
                                            AND theirs.consultant = :consultant))
                        """)
                        .param(
                                "stores",
                                scope.stores() == null ? null : scope.stores().toArray(String[]::new))
                        .param("cohort", period.cohort())
                        .param("standing", standing)
                        .param("to", period.to())
                        .param("from", period.from())
                        .param("consultant", scope.consultant())
                        .query(String.class)
                        .list());
    }
}
