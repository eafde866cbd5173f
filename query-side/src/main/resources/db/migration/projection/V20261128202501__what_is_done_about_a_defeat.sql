-- The number to call back, and what is to be done about a defeat: beside its account in the analysis.
ALTER TABLE defeat_row ADD COLUMN call_back_phone text;
ALTER TABLE defeat_row ADD COLUMN counter_measure text;
