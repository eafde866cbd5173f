package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Check: an unusually large share of a person's month was recorded in its last days. */
@Component
record MonthEndBursts(Findings findings) implements AuditCheck {

    @Override
    public String name() {
        return "monthEndBurst";
    }

    @Override
    public List<Limit> parameters() {
        return List.of(
                new Limit("days", 3, 1, 10), new Limit("percent", 40, 10, 100), new Limit("entries", 20, 2, 1000));
    }

    @Override
    public List<Finding> find(CheckQuestion question) {
        return findings.list("""
                SELECT f.store, (f.month + interval '1 month - 1 day')::date AS day,
                       CAST(NULL AS text) AS prospect_id, CAST(NULL AS bigint) AS sequence, CAST(NULL AS text) AS name,
                       false AS erased, CAST(NULL AS text) AS consultant, f.actor, CAST(NULL AS timestamptz) AS recorded_at,
                       f.last_days AS measure, f.entries AS other, CAST(NULL AS text) AS before,
                       (100 * f.last_days / f.entries)::text || ' %' AS after, CAST(NULL AS text) AS later
                FROM (SELECT store, actor, date_trunc('month', recorded_day)::date AS month, sum(entries)::bigint AS entries,
                             coalesce(sum(entries) FILTER (
                                 WHERE recorded_day > (date_trunc('month', recorded_day) + interval '1 month - 1 day')::date
                                                      - :days), 0)::bigint AS last_days
                      FROM (SELECT recorded_day, store, actor, count(*) AS entries
                            FROM audit_entry
                            WHERE recorded_day BETWEEN date_trunc('month', CAST(:from AS date))::date AND :to
                              AND NOT imported AND actor IS NOT NULL
                            GROUP BY recorded_day, store, actor) a_day
                      GROUP BY store, actor, date_trunc('month', recorded_day)) f
                WHERE f.last_days >= :entries AND 100 * f.last_days >= :percent * f.entries AND {stores}
                ORDER BY day DESC, f.store, f.actor
                LIMIT :most
                """, null, question);
    }
}
