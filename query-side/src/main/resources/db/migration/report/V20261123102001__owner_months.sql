-- Who was held as an owner from when to when, by whom; what they were agreed, did and bought on which day.
-- The tables are made anew at the next start: their read models have a new version.
TRUNCATE owner_row;

ALTER TABLE owner_row
    ADD COLUMN valid_from date NOT NULL,
    ADD COLUMN valid_until date,
    ADD COLUMN mileage integer,
    ADD COLUMN last_service_on date,
    DROP COLUMN contacts,
    DROP CONSTRAINT owner_row_pkey,
    ADD PRIMARY KEY (prospect_id, valid_from);

TRUNCATE referral_row;

ALTER TABLE referral_row
    DROP COLUMN closed,
    ADD COLUMN closed_on date;

CREATE TABLE owner_act_row (
    prospect_id text    NOT NULL COLLATE "C",
    ordinal     integer NOT NULL,
    store       text    NOT NULL COLLATE "C",
    what        text    NOT NULL,
    day         date    NOT NULL,
    done_on     date,
    PRIMARY KEY (prospect_id, ordinal)
);

CREATE INDEX owner_act_row_by_day ON owner_act_row (store, day);
