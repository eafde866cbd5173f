-- The prospects behind the stock: days at whose end an open prospect had one consultant and one grade.
CREATE TABLE stock_stretch (
    prospect_id text    NOT NULL COLLATE "C",
    place       integer NOT NULL,
    store       text    NOT NULL COLLATE "C",
    since       date    NOT NULL,
    until       date,
    consultant  text    NOT NULL COLLATE "C",
    grade       text    NOT NULL COLLATE "C",
    PRIMARY KEY (prospect_id, place)
);

CREATE INDEX stock_stretch_by_days ON stock_stretch (store, until, since) INCLUDE (prospect_id, consultant, grade);
