package io.showroom.deploy.bench;

/** The headline reports as SQL queries on the event table, without read models. */
final class ReportSql {

    private static final String EVENTS = """
            WITH event AS (
                SELECT aggregate_identifier AS id, sequence_number AS seq, event_identifier AS event_id,
                       substring(payload_type from '[^.]*$') AS what, convert_from(payload, 'UTF8')::jsonb AS p
                  FROM domain_event
                 WHERE type = 'Prospect'
            )
            """;

    /** Number of prospects that reached each stage, or a later one, for the first time within a period. */
    static final String FUNNEL = EVENTS + """
            , stage (place, code, what) AS (
                VALUES (1, 'visit', 'VisitRegistered'), (2, 'captured', 'ContactCaptured'),
                       (3, 'graded', 'ProspectGraded'), (4, 'testDrive', 'TestDriveRecorded'),
                       (5, 'quote', 'QuoteGiven'), (6, 'order', 'OrderPlaced'), (7, 'delivery', 'VehicleDelivered')
            ), act AS (
                SELECT id, place, min(((p ->> 'occurredAt')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date) AS day
                  FROM event JOIN stage USING (what)
                 GROUP BY id, place
            ), reached AS (
                SELECT act.id, stage.place, min(act.day) AS day
                  FROM act JOIN stage ON act.place >= stage.place
                 GROUP BY act.id, stage.place
            ), asked (first, last) AS (VALUES (?::date, ?::date))
            SELECT code,
                   (SELECT count(*) FROM reached, asked WHERE reached.place = stage.place AND day BETWEEN first AND last),
                   (SELECT count(*) FROM act, asked WHERE act.place = stage.place AND day BETWEEN first AND last)
              FROM stage
            """;

    /** Retained and new prospects of one month: base, orders, defeats, open at the end. */
    static final String RETAINED_NEW = EVENTS + """
            , confirmed AS (
                SELECT coalesce(c.p ->> 'declaration', d.event_id) AS event_id
                  FROM event c
                  LEFT JOIN event d ON d.id = c.id AND d.seq = c.seq - 1
                 WHERE c.what = 'DefeatConfirmed'
            ), turn AS (
                SELECT id, seq, (p ->> 'occurredAt')::timestamptz AS at,
                       date_trunc('month', (p ->> 'occurredAt')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS month,
                       what, what IN ('ContactCaptured', 'ProspectReactivated', 'OrderCancelled') AS opens
                  FROM event
                 WHERE what IN ('ContactCaptured', 'ProspectReactivated', 'OrderCancelled', 'OrderPlaced')
                    OR what = 'DefeatDeclared' AND event_id IN (SELECT event_id FROM confirmed)
            ), neighbour AS (
                SELECT *, lead(what) OVER life AS next, lead(month) OVER life AS next_month,
                       lag(what) OVER life AS before, lag(month) OVER life AS before_month
                  FROM turn
                WINDOW life AS (PARTITION BY id ORDER BY at, seq)
            ), spell AS (
                SELECT *, lag(month) OVER (PARTITION BY id ORDER BY at, seq) AS opened
                  FROM neighbour
                 WHERE (what <> 'OrderPlaced' OR next IS DISTINCT FROM 'OrderCancelled' OR next_month <> month)
                   AND (what <> 'OrderCancelled' OR before <> 'OrderPlaced' OR before_month <> month)
            ), asked (month) AS (VALUES (?::date)), side AS (
                SELECT 'retained' AS name,
                       count(*) FILTER (WHERE opens AND s.month < a.month)
                       - count(*) FILTER (WHERE NOT opens AND s.month < a.month) AS base,
                       count(*) FILTER (WHERE what = 'OrderPlaced' AND s.month = a.month AND opened < a.month) AS orders,
                       count(*) FILTER (WHERE what = 'DefeatDeclared' AND s.month = a.month AND opened < a.month) AS lost
                  FROM spell s, asked a
                UNION ALL
                SELECT 'new',
                       count(*) FILTER (WHERE opens AND s.month = a.month),
                       count(*) FILTER (WHERE what = 'OrderPlaced' AND s.month = a.month AND opened = a.month),
                       count(*) FILTER (WHERE what = 'DefeatDeclared' AND s.month = a.month AND opened = a.month)
                  FROM spell s, asked a
            )
            SELECT name, base, orders, lost, base - orders - lost FROM side
            """;

    /** Results of each first-touch source within a period. */
    static final String SOURCES = EVENTS + """
            , act AS (
                SELECT *, ((p ->> 'occurredAt')::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS day,
                       row_number() OVER (PARTITION BY id, what ORDER BY (p ->> 'occurredAt')::timestamptz, seq) AS nth
                  FROM event
                 WHERE what IN ('VisitRegistered', 'ContactCaptured', 'OrderPlaced', 'VehicleDelivered')
            ), completed AS (
                SELECT DISTINCT ON (p ->> 'visit') p ->> 'visit' AS event_id, p ->> 'source' AS source
                  FROM event
                 WHERE what = 'VisitCompleted' AND p ->> 'source' IS NOT NULL
                 ORDER BY p ->> 'visit', seq DESC
            ), touch AS (
                SELECT id, coalesce(completed.source, p ->> 'source', 'none') AS source
                  FROM act LEFT JOIN completed USING (event_id)
                 WHERE what = 'VisitRegistered' AND nth = 1
            ), asked (first, last) AS (VALUES (?::date, ?::date))
            SELECT source,
                   count(*) FILTER (WHERE p ->> 'channel' = 'WALK_IN'),
                   count(*) FILTER (WHERE p ->> 'channel' = 'PHONE'),
                   count(*) FILTER (WHERE p ->> 'channel' = 'ONLINE'),
                   count(*) FILTER (WHERE what = 'ContactCaptured' AND nth = 1),
                   count(*) FILTER (WHERE what = 'OrderPlaced' AND nth = 1),
                   count(*) FILTER (WHERE what = 'VehicleDelivered' AND nth = 1)
              FROM act JOIN touch USING (id), asked
             WHERE day BETWEEN first AND last
             GROUP BY source
            """;

    private ReportSql() {}
}
