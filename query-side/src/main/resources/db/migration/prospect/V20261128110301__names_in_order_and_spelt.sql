-- Names are put in order by a key that the program makes, and are found without regard to width, case, accents and
-- traditional characters, or by their pinyin (io.showroom.naming.read). The second phone is searched like the first.
ALTER TABLE prospect_row ADD COLUMN second_phone text;
ALTER TABLE prospect_row ADD COLUMN name_plain text;
ALTER TABLE prospect_row ADD COLUMN name_spelt text;
ALTER TABLE prospect_row ADD COLUMN name_order text COLLATE "C";

DROP INDEX prospect_row_name_characters;
CREATE INDEX prospect_row_name_characters ON prospect_row USING gin (string_to_array(name_plain, NULL));
CREATE INDEX prospect_row_name_spelt ON prospect_row USING gin ((name_spelt::tsvector));
CREATE INDEX prospect_row_second_digits ON prospect_row (reverse(second_phone) text_pattern_ops);
