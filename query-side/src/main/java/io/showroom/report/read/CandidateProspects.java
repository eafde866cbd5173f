package io.showroom.report.read;

import io.showroom.projection.read.ReadModels;
import io.showroom.projection.read.RequiredTables;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The prospects that can have a part in a report's figures: those that began before the end of its days and lived in
 * them, as was known at the moment asked about. Where no sums are kept, only these are folded.
 */
@Component
record CandidateProspects(ReadModels readModels, JdbcClient database) {

    private static final String TABLE = "prospect_row";

    /**
     * Their ids. A day more is looked at on each side, for stores in different time zones.
     *
     * @param scope whose figures; of a consultant's only prospects that were ever theirs
     * @param period the days of the figures
     * @param standing whether who merely stood open or ordered counts, too, not only those something happened to in
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
