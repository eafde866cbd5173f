-- What they came for the first time, and what holds them back as learnt last: filters of the list.
ALTER TABLE prospect_row ADD COLUMN purpose text;
ALTER TABLE prospect_row ADD COLUMN concern text;
