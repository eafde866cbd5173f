package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Check: recorded by hand long after it occurred. */
@Component
record LateEntries(Findings findings) implements AuditCheck {

    private static final String SQL = """
                SELECT f.store, f.day, f.prospect_id, f.sequence, p.name,
                       coalesce(p.erased, false) AS erased, p.consultant, f.actor, f.recorded_at,
                       f.recorded_day - f.day AS measure, CAST(NULL AS bigint) AS other,
                       CAST(NULL AS text) AS before, f.event_type AS after, CAST(NULL AS text) AS later
                FROM audit_entry f
                LEFT JOIN prospect_row p ON p.prospect_id = f.prospect_id
                WHERE f.recorded_day BETWEEN :from AND :to AND f.recorded_day - f.day >= :days
                  AND f.recorded_day > f.day AND NOT f.imported AND {stores}
                ORDER BY f.recorded_at DESC, f.prospect_id, f.sequence
                LIMIT :most
                """;

    @Override
    public String name() {
        return "recordedLate";
    }

    @Override
    public List<Limit> parameters() {
        return List.of(new Limit("days", 7, 1, 365));
    }

    @Override
    public List<Finding> find(CheckQuestion question) {
        return findings.list(SQL, null, question);
    }

    @Override
    public int count(CheckQuestion question) {
        return findings.count(SQL, null, question);
    }
}
