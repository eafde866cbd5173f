-- Where a prospect stood after a contact: a delivered one is told by its status in every scheme.
ALTER TABLE contact_row ADD COLUMN status text;

-- How the number of orders not yet delivered changed: the sum up to a day is how many there were at its end.
CREATE TABLE ordered_sum (
    day        date   NOT NULL,
    store      text   NOT NULL COLLATE "C",
    consultant text   NOT NULL COLLATE "C",
    grade      text   NOT NULL COLLATE "C",
    change     bigint NOT NULL,
    PRIMARY KEY (day, store, consultant, grade)
) WITH (fillfactor = 80);

-- The prospects behind them: days at whose end an ordered one had one consultant and one order grade.
CREATE TABLE ordered_stretch (
    prospect_id text    NOT NULL COLLATE "C",
    place       integer NOT NULL,
    store       text    NOT NULL COLLATE "C",
    since       date    NOT NULL,
    until       date,
    consultant  text    NOT NULL COLLATE "C",
    grade       text    NOT NULL COLLATE "C",
    PRIMARY KEY (prospect_id, place)
);

CREATE INDEX ordered_stretch_by_days ON ordered_stretch (store, until, since) INCLUDE (prospect_id, consultant, grade);

-- Grades that took over from another one, as grade histories have them: what the daily report is held against.
CREATE TABLE regrading_row (
    prospect_id text   NOT NULL COLLATE "C",
    sequence    bigint NOT NULL,
    store       text   NOT NULL COLLATE "C",
    day         date   NOT NULL,
    place       integer NOT NULL,
    grade       text   NOT NULL,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX regrading_row_by_day ON regrading_row (store, day);
