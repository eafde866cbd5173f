-- One row for each prospect who has an appointment at a fixed time and has not come since (docs/features/homes.md).
CREATE TABLE appointment_row (
    prospect_id text COLLATE "C" PRIMARY KEY,
    store       text NOT NULL,
    zone        text NOT NULL,
    day         date NOT NULL,
    coming_at   timestamptz NOT NULL,
    consultant  text,
    model       text,
    name        text,
    phone       text
);

CREATE INDEX appointment_row_day ON appointment_row (store, day);

-- How many open prospects each consultant of a store holds, and of which grade, is counted without reading the rows.
CREATE INDEX prospect_row_open ON prospect_row (store, consultant, grade) WHERE status = 'OPEN';
