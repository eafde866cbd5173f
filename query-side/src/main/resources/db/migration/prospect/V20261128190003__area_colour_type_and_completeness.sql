-- Where they live, which colour they want and what kind of customer they are: filters of the list. Which fields of the
-- card are empty, and what history brought in lacks, stand apart.
ALTER TABLE prospect_row ADD COLUMN area text;
ALTER TABLE prospect_row ADD COLUMN colour text;
ALTER TABLE prospect_row ADD COLUMN customer_type text;
ALTER TABLE prospect_row ADD COLUMN missing text;
ALTER TABLE prospect_row ADD COLUMN lacking text;
ALTER TABLE prospect_row DROP COLUMN incomplete;

CREATE INDEX prospect_row_area ON prospect_row (store, area);
CREATE INDEX prospect_row_colour ON prospect_row (store, colour);
