package io.showroom.audit.checks.read;

import io.showroom.projection.read.ReadModelTable;
import io.showroom.prospect.read.AuditedAccess;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Repository of late entries and corrections, by the store day of their recording. */
@Component
record RecordedEntries(JdbcClient database) {

    /** Returns the numbers per store, by store key; stores without recorded entries are absent. */
    List<EntryCount> count(LocalDate from, LocalDate to) {
        return database.sql("""
                SELECT f.store,
                       count(*) FILTER (WHERE %s) AS late,
                       count(*) FILTER (WHERE %s) AS grade,
                       count(*) FILTER (WHERE %s) AS details,
                       count(*) AS all
                FROM audit_entry f
                WHERE f.recorded_day BETWEEN :from AND :to
                GROUP BY f.store
                ORDER BY f.store
                """.formatted(
                                EntryKind.LATE.condition(), EntryKind.GRADE.condition(), EntryKind.DETAILS.condition()))
                .param("from", from)
                .param("to", to)
                .query(EntryCount.class)
                .list();
    }

    /**
     * Returns the entries of a kind, the newest first, at most {@link Findings#MOST}; records the shown customers for
     * the access log.
     */
    List<Entry> list(EntryKind kind, CheckQuestion question) {
        List<Entry> found = database.sql("""
                SELECT f.store, f.prospect_id, f.sequence, p.name,
                       coalesce(p.erased, false) AS erased, p.consultant, f.event_type AS event, f.actor, f.day,
                       f.occurred_at, f.recorded_at, f.recorded_day - f.day AS days_late
                FROM audit_entry f
                LEFT JOIN prospect_row p ON p.prospect_id = f.prospect_id
                WHERE f.recorded_day BETWEEN :from AND :to AND %s
                  AND (CAST(:stores AS text[]) IS NULL OR f.store = ANY (CAST(:stores AS text[])))
                ORDER BY f.recorded_at DESC, f.position DESC
                LIMIT :most
                """.formatted(kind.condition()))
                .param("from", question.from())
                .param("to", question.to())
                .param(
                        "stores",
                        question.stores() == null ? null : question.stores().toArray(String[]::new))
                .param("most", Findings.MOST)
                .query(ReadModelTable.reader(Entry.class))
                .list();
        found.forEach(entry -> AuditedAccess.person(entry.prospectId(), entry.name(), null));
        return found;
    }
}
