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
 * Reads the events recorded between two moments that can affect a report up to some day: acts of that day and before,
 * and decisions and completions of any day.
 */
@Component
record EntriesBetween(JdbcClient database) {

    /** The most events that are listed. */
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
     * Returns the latest of them, newest first, at most {@link #MOST}.
     *
     * @param scope stores and consultant; a consultant's are the prospects ever assigned to them
     * @param to last store day of the report; null for no limit
     * @param after recorded after this moment, exclusive
     * @param by recorded by this moment, inclusive
     */
    List<RecordedBetween> list(ReportScope scope, @Nullable LocalDate to, Instant after, Instant by) {
        return bound("""
                SELECT entry.position, entry.prospect_id, entry.sequence, entry.store, entry.event_type AS type,
                       entry.occurred_at, entry.recorded_at, entry.actor
                """ + WHERE + "ORDER BY entry.position DESC LIMIT " + MOST, scope, to, after, by)
                .query(RecordedBetween.class)
                .list();
    }

    /** Returns how many there are, beyond {@link #MOST} too. */
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
