-- Sums say in which stretch of the log each change came in (docs/adr/0008-history-from-near.md): what was known at the end
-- of a stretch is the sum of the changes up to it. The tables are made anew by the first program that knows this.

CREATE TABLE read_model_epoch (
    epoch          integer     NOT NULL PRIMARY KEY,
    first_recorded timestamptz NOT NULL,
    last_recorded  timestamptz NOT NULL
);

ALTER TABLE read_model_progress
    ADD COLUMN first_position bigint NOT NULL DEFAULT 0,
    ADD COLUMN store          text COLLATE "C" NOT NULL DEFAULT '';

DO
$$
DECLARE
    sums record;
BEGIN
    FOR sums IN
        SELECT constraints.conrelid::regclass AS name,
               constraints.conname,
               string_agg(quote_ident(columns.attname), ', ' ORDER BY keys.place) AS key
          FROM pg_constraint AS constraints
               CROSS JOIN LATERAL unnest(constraints.conkey) WITH ORDINALITY AS keys (number, place)
               JOIN pg_attribute AS columns ON columns.attrelid = constraints.conrelid AND columns.attnum = keys.number
         WHERE constraints.contype = 'p'
           AND constraints.conrelid = ANY (ARRAY ['funnel_sum', 'retained_new_sum', 'source_sum', 'source_grade_sum',
                                                  'traffic_sum', 'traffic_mix_sum', 'defeat_sum', 'kpi_sum', 'stock_sum',
                                                  'ordered_sum', 'owner_held_sum']::regclass[])
         GROUP BY constraints.conrelid, constraints.conname
    LOOP
        EXECUTE format('ALTER TABLE %s ADD COLUMN epoch integer NOT NULL DEFAULT 0, DROP CONSTRAINT %I, ADD PRIMARY KEY (%s, epoch)',
                       sums.name, sums.conname, sums.key);
    END LOOP;
END
$$;

-- What stood open is read from indexes alone, as known then as well.
DROP INDEX funnel_sum_stock;
CREATE INDEX funnel_sum_stock ON funnel_sum (reading, cut, store, day) INCLUDE (stock, consultant, cut_key, epoch)
    WHERE stock <> 0;
DROP INDEX stock_sum_change;
CREATE INDEX stock_sum_change ON stock_sum (store, day) INCLUDE (consultant, grade, change, epoch) WHERE change <> 0;
