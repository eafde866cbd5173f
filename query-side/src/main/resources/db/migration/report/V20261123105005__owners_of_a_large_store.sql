-- The owner base is counted in an index alone, and begun with the latest.
CREATE INDEX owner_row_held ON owner_row (store, consultant, valid_from)
    INCLUDE (valid_until, held_on, delivered_on, current_car, prospect_id);
CREATE INDEX owner_row_latest ON owner_row (held_on DESC, prospect_id);
DROP INDEX owner_act_row_by_day;
CREATE INDEX owner_act_row_by_day ON owner_act_row (store, day) INCLUDE (prospect_id, what, done_on);
