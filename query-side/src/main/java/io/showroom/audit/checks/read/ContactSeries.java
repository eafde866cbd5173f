package io.showroom.audit.checks.read;

import io.showroom.audit.home.read.Limit;
import java.util.List;
import org.springframework.stereotype.Component;

/** Check: follow-ups of several customers recorded by one person within seconds of each other. */
@Component
record ContactSeries(Findings findings) implements AuditCheck {

    static final String NAME = "contactsInSeries";

    private static final String SQL = """
                WITH contact AS (
                    SELECT f.store, f.actor, f.recorded_day, f.recorded_at, f.position, f.prospect_id,
                           f.recorded_at - lag(f.recorded_at) OVER by_person AS since,
                           lead(f.recorded_at) OVER by_person - f.recorded_at AS until
                    FROM audit_entry f
                    WHERE f.event_type = 'FollowUpCompleted' AND NOT f.imported
                      AND f.recorded_day BETWEEN :from AND :to AND {stores}
                      AND f.recorded_at >= (CAST(:from AS date) - 1) AT TIME ZONE 'UTC'
                      AND f.recorded_at < (CAST(:to AS date) + 2) AT TIME ZONE 'UTC'
                    WINDOW by_person AS (PARTITION BY f.store, f.actor ORDER BY f.recorded_at, f.position)
                ), series AS (
                    SELECT contact.*,
                           count(*) FILTER (WHERE since IS NULL OR since > make_interval(secs => :seconds))
                               OVER (PARTITION BY store, actor ORDER BY recorded_at, position) AS series
                    FROM contact
                    WHERE since <= make_interval(secs => :seconds) OR until <= make_interval(secs => :seconds)
                )
                SELECT store, min(recorded_day) AS day, CAST(NULL AS text) AS prospect_id, CAST(NULL AS bigint) AS sequence,
                       CAST(NULL AS text) AS name, false AS erased, CAST(NULL AS text) AS consultant, actor, min(recorded_at) AS recorded_at,
                       count(*) AS measure, extract(epoch FROM max(recorded_at) - min(recorded_at))::bigint AS other,
                       CAST(NULL AS text) AS before, string_agg(DISTINCT prospect_id, ' ') AS after, CAST(NULL AS text) AS later
                FROM series
                GROUP BY store, actor, series
                HAVING count(*) >= :contacts AND count(DISTINCT prospect_id) > 1
                ORDER BY recorded_at DESC, actor
                LIMIT :most
                """;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Limit> parameters() {
        return List.of(new Limit("seconds", 15, 1, 300), new Limit("contacts", 5, 2, 100));
    }

    /** Maximum number of seconds between the recordings of two contacts of a series. */
    @Override
    public List<Finding> find(CheckQuestion question) {
        return findings.list(SQL, null, question);
    }

    @Override
    public int count(CheckQuestion question) {
        return findings.count(SQL, null, question);
    }
}
