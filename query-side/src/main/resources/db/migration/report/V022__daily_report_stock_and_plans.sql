-- One row a contact of a day: the daily sales report (docs/domain.md, section 5.3). planned_for: the day a contact had been
-- planned for; status: where the prospect stood after it, since a delivered one is told by it in every scheme.
CREATE TABLE contact_row (
    prospect_id  text        NOT NULL COLLATE "C",
    sequence     bigint      NOT NULL,
    event_id     text        NOT NULL,
    store        text        NOT NULL COLLATE "C",
    zone         text        NOT NULL,
    day          date        NOT NULL,
    at           timestamptz NOT NULL,
    consultant   text,
    type         text        NOT NULL,
    channel      text,
    first        boolean     NOT NULL,
    planned      boolean     NOT NULL,
    purpose      text        NOT NULL,
    grade_before text,
    grade_after  text,
    gradings     integer     NOT NULL,
    kind         text,
    results      text,
    late         boolean     NOT NULL,
    name         text,
    phone        text,
    area         text,
    model        text,
    source       text,
    account      text,
    comment      text,
    planned_for  date,
    status       text,
    erased       boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX contact_row_by_day ON contact_row (store, day) INCLUDE (consultant);

-- How the number of open prospects changed: the sum up to a day is the stock at its end.
CREATE TABLE stock_sum (
    day        date    NOT NULL,
    store      text    NOT NULL COLLATE "C",
    consultant text    NOT NULL COLLATE "C",
    grade      text    NOT NULL COLLATE "C",
    change     bigint  NOT NULL,
    epoch      integer NOT NULL DEFAULT 0,
    PRIMARY KEY (day, store, consultant, grade, epoch)
) WITH (fillfactor = 80);

CREATE INDEX stock_sum_change ON stock_sum (store, day) INCLUDE (consultant, grade, change, epoch) WHERE change <> 0;

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

-- How the number of orders not yet delivered changed: the sum up to a day is how many there were at its end.
CREATE TABLE ordered_sum (
    day        date    NOT NULL,
    store      text    NOT NULL COLLATE "C",
    consultant text    NOT NULL COLLATE "C",
    grade      text    NOT NULL COLLATE "C",
    change     bigint  NOT NULL,
    epoch      integer NOT NULL DEFAULT 0,
    PRIMARY KEY (day, store, consultant, grade, epoch)
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
    prospect_id text    NOT NULL COLLATE "C",
    sequence    bigint  NOT NULL,
    store       text    NOT NULL COLLATE "C",
    day         date    NOT NULL,
    place       integer NOT NULL,
    grade       text    NOT NULL,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX regrading_row_by_day ON regrading_row (store, day);

-- What was planned with a prospect at the end of a store day, for every day there was (docs/domain.md, section 5.3).
CREATE TABLE plan_stretch (
    prospect_id text    NOT NULL COLLATE "C",
    place       integer NOT NULL,
    store       text    NOT NULL COLLATE "C",
    since       date    NOT NULL,
    until       date    NOT NULL,
    consultant  text    COLLATE "C",
    grade       text    COLLATE "C",
    model       text    COLLATE "C",
    due_on      date,
    purpose     text    COLLATE "C",
    channel     text    COLLATE "C",
    coming_on   date,
    coming_at   timestamptz,
    PRIMARY KEY (prospect_id, place)
);

CREATE INDEX plan_stretch_by_days ON plan_stretch (store, until, since) INCLUDE (due_on, coming_on, consultant);
