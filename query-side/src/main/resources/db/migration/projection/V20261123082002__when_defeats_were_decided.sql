-- When a manager confirmed or rejected a defeat.
ALTER TABLE defeat_row ADD COLUMN decided_at timestamptz;

CREATE INDEX defeat_row_pending ON defeat_row (store) WHERE state = 'PENDING';
CREATE INDEX defeat_row_decided ON defeat_row (store, decided_at);
