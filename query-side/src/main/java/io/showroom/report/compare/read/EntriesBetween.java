package io.showroom.report.compare.read;

import io.showroom.report.read.ReportScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds what was recorded between two moments that a report of some days can show: acts of those days and before, and
 * decisions about them.
 */
@Component
record EntriesBetween(JdbcClient database) {

    /** At most so many are listed. */
    static final int MOST = 300;

    private static final String WHERE = """
            FROM audit_entry AS entry
            WHERE entry.recorded_at > :after AND entry.recorded_at <= :by
              AND entry.recorded_day BETWEEN :firstDay AND :lastDay
              AND (CAST(:stores AS text[]) IS NULL OR entry.store = ANY (:stores))
              AND (CAST(:to AS date) IS NULL OR entry.day <= :to
                   OR entry.event_type IN ('DefeatConfirmed', 'DefeatRejected', 'VisitCompleted'))
              AND (CAST(:consultant AS text) IS NULL
                   OR EXISTS (SELECT
                              FROM prospect_assignment AS own
                              WHERE own.prospect_id = entry.prospect_id AND own.consultant = :consultant))
            """;

    /**
     * The latest of them.
     *
     * @param scope whose prospects
     * @param to last day the report is about; null for no last
     */
    List<RecordedBetween> list(ReportScope scope, @Nullable LocalDate to, Instant after, Instant by) {
        return bound("""
                SELECT entry.position, entry.prospect_id, entry.sequence, entry.store, entry.event_type AS type,
                       entry.occurred_at, entry.recorded_at, entry.actor
                """ + WHERE + "ORDER BY entry.position DESC LIMIT " + MOST, scope, to, after, by)
                .query(RecordedBetween.class)
                .list();
    }

    /** How many there are. */
    long count(ReportScope scope, @Nullable LocalDate to, Instant after, Instant by) {
        return bound("SELECT count(*) " + WHERE, scope, to, after, by)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec bound(
            String sql, ReportScope scope, @Nullable LocalDate to, Instant after, Instant by) {
        List<String> stores = scope.stores();
        return database.sql(sql)
                .param("after", after.atOffset(ZoneOffset.UTC))
                .param("by", by.atOffset(ZoneOffset.UTC))
                .param("firstDay", LocalDate.ofInstant(after, ZoneOffset.UTC).minusDays(1))
                .param("lastDay", LocalDate.ofInstant(by, ZoneOffset.UTC).plusDays(1))
                .param("stores", stores == null ? null : stores.toArray(String[]::new))
                .param("to", to)
                .param("consultant", scope.consultant());
    }
}
