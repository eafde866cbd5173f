-- Which step came first where two were taken on one day. The table is made anew: its read model has a new version.
ALTER TABLE prospect_step ADD COLUMN place integer NOT NULL DEFAULT 0;
ALTER TABLE prospect_step ALTER COLUMN place DROP DEFAULT;

-- Each spell of being open, by the first days of the months that it began and ended in.
CREATE TABLE prospect_spell (
    prospect_id text    NOT NULL COLLATE "C",
    place       integer NOT NULL,
    store       text    NOT NULL COLLATE "C",
    opened      date    NOT NULL,
    closed      date,
    ending      text COLLATE "C",
    reopened    boolean NOT NULL,
    PRIMARY KEY (prospect_id, place)
);

CREATE INDEX prospect_spell_by_opening ON prospect_spell (opened, closed, store) INCLUDE (prospect_id, ending);
CREATE INDEX prospect_spell_by_closing ON prospect_spell (closed, ending, store) INCLUDE (prospect_id, opened);
