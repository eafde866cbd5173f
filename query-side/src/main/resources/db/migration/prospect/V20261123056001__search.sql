-- One box finds prospects by a part of the name, and by the last characters of the phone, the plate and the VIN. Plate
-- and VIN stand here without spaces and dots, in capitals.
ALTER TABLE prospect_row ADD COLUMN plate text;
ALTER TABLE prospect_row ADD COLUMN vin text;

-- A Chinese name has two or three characters, too few for trigrams: names are found by the characters in them.
CREATE INDEX prospect_row_name_characters ON prospect_row USING gin (string_to_array(lower(name), NULL));
CREATE INDEX prospect_row_plate ON prospect_row (plate text_pattern_ops);
CREATE INDEX prospect_row_plate_end ON prospect_row (reverse(plate) text_pattern_ops);
CREATE INDEX prospect_row_vin_end ON prospect_row (reverse(vin) text_pattern_ops);

-- Over all rows, since the planner takes no statistics from an index over some of them: it expected one row in 200 to end
-- in any four digits, and read the newest 60,000 prospects of a store to find them.
DROP INDEX prospect_row_last_digits;
CREATE INDEX prospect_row_last_digits ON prospect_row (reverse(phone) text_pattern_ops);
