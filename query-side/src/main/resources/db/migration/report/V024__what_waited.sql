-- What waited at the end of a store day, for every day there was: a follow-up whose due day has come, a prospect without
-- a grade for more than 24 hours, a defeat to decide (docs/domain.md, sections 3 and 4).
CREATE TABLE waiting_stretch (
    prospect_id text        NOT NULL COLLATE "C",
    place       integer     NOT NULL,
    store       text        NOT NULL COLLATE "C",
    kind        text        NOT NULL COLLATE "C",
    since       date        NOT NULL,
    until       date,
    began       timestamptz NOT NULL,
    consultant  text        COLLATE "C",
    grade       text        COLLATE "C",
    PRIMARY KEY (prospect_id, place)
);

CREATE INDEX waiting_stretch_by_days ON waiting_stretch (store, kind, until, since);
