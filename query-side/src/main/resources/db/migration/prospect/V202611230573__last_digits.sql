-- Phones are found by their last digits.
CREATE INDEX prospect_row_last_digits ON prospect_row (reverse(phone) text_pattern_ops) WHERE phone IS NOT NULL;
CREATE INDEX prospect_row_model ON prospect_row (model);
