-- What was planned with a prospect at the end of a store day, for every day there was (docs/domain.md, section 5.3).
CREATE TABLE plan_stretch (
    prospect_id text        NOT NULL COLLATE "C",
    place       integer     NOT NULL,
    store       text        NOT NULL COLLATE "C",
    since       date        NOT NULL,
    until       date        NOT NULL,
    consultant  text        COLLATE "C",
    grade       text        COLLATE "C",
    model       text        COLLATE "C",
    due_on      date,
    purpose     text        COLLATE "C",
    channel     text        COLLATE "C",
    coming_on   date,
    coming_at   timestamptz,
    PRIMARY KEY (prospect_id, place)
);

CREATE INDEX plan_stretch_by_days ON plan_stretch (store, until, since) INCLUDE (due_on, coming_on, consultant);

-- How the number of owners held changed: the sum up to a day is how many were held at its end.
CREATE TABLE owner_held_sum (
    day        date   NOT NULL,
    store      text   NOT NULL COLLATE "C",
    consultant text   NOT NULL COLLATE "C",
    change     bigint NOT NULL,
    PRIMARY KEY (day, store, consultant)
) WITH (fillfactor = 80);

-- The day a contact had been planned for.
ALTER TABLE contact_row ADD COLUMN planned_for date;
