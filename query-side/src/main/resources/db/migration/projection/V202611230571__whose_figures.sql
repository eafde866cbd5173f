-- Whose each figure is, so that consultants' own reports are read and not worked out from all their prospects' events.
-- The tables are made anew at the next start: their read models have a new version.
ALTER TABLE funnel_sum
    ADD COLUMN consultant text NOT NULL DEFAULT 'none' COLLATE "C",
    DROP CONSTRAINT funnel_sum_pkey,
    ADD PRIMARY KEY (reading, cut, day, store, cut_key, consultant);

ALTER TABLE retained_new_sum
    ADD COLUMN consultant text NOT NULL DEFAULT '' COLLATE "C",
    DROP CONSTRAINT retained_new_sum_pkey,
    ADD PRIMARY KEY (cut, month, store, cut_key, consultant);

ALTER TABLE source_sum
    ADD COLUMN consultant text NOT NULL DEFAULT 'none' COLLATE "C",
    DROP CONSTRAINT source_sum_pkey,
    ADD PRIMARY KEY (touch, day, store, source, campaign, consultant);

ALTER TABLE source_grade_sum
    ADD COLUMN consultant text NOT NULL DEFAULT 'none' COLLATE "C",
    DROP CONSTRAINT source_grade_sum_pkey,
    ADD PRIMARY KEY (touch, day, store, source, campaign, grade, consultant);

ALTER TABLE funnel_sum ALTER COLUMN consultant DROP DEFAULT;
ALTER TABLE retained_new_sum ALTER COLUMN consultant DROP DEFAULT;
ALTER TABLE source_sum ALTER COLUMN consultant DROP DEFAULT;
ALTER TABLE source_grade_sum ALTER COLUMN consultant DROP DEFAULT;
