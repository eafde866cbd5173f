-- Whose the traffic is, as in the other reports. Both tables are made anew: their read models have a new version.
ALTER TABLE traffic_sum
    ADD COLUMN consultant text NOT NULL DEFAULT 'none' COLLATE "C",
    DROP CONSTRAINT traffic_sum_pkey,
    ADD PRIMARY KEY (day, store, channel, consultant);

ALTER TABLE traffic_mix_sum
    ADD COLUMN consultant text NOT NULL DEFAULT 'none' COLLATE "C",
    DROP CONSTRAINT traffic_mix_sum_pkey,
    ADD PRIMARY KEY (day, store, channel, kind, code, consultant);

ALTER TABLE traffic_sum ALTER COLUMN consultant DROP DEFAULT;
ALTER TABLE traffic_mix_sum ALTER COLUMN consultant DROP DEFAULT;
