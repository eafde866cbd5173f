-- Who is an owner and nothing else, an open prospect or a defeated customer: these are counted apart.
-- The tables are made anew at the next start: their read models have a new version.
TRUNCATE owner_row;

ALTER TABLE owner_row ADD COLUMN customer text NOT NULL;

DROP INDEX owner_row_held;
CREATE INDEX owner_row_held ON owner_row (store, consultant, valid_from)
    INCLUDE (valid_until, customer, held_on, delivered_on, current_car, prospect_id);

-- How many owners are held, by the car they drive; empty for a car bought here.
TRUNCATE owner_held_sum;

ALTER TABLE owner_held_sum
    ADD COLUMN car text NOT NULL COLLATE "C",
    DROP CONSTRAINT owner_held_sum_pkey,
    ADD PRIMARY KEY (day, store, consultant, car);
