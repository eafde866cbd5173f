-- Read models of prospects: written by the runners of io.showroom.projection.read and by nothing else.
-- A rebuild swaps each table for another of the same form: no view, trigger or foreign key may hang on one.

-- Up to which event each prospect stands in all of them.
CREATE TABLE read_model_progress (
    prospect_id text   NOT NULL COLLATE "C" PRIMARY KEY,
    position    bigint NOT NULL
) WITH (fillfactor = 70);

-- Which definition of each read model the tables were made by.
CREATE TABLE read_model_version (
    read_model text    NOT NULL PRIMARY KEY,
    version    integer NOT NULL
);

CREATE TABLE read_model_rebuild (
    id          text        NOT NULL PRIMARY KEY,
    state       text        NOT NULL,
    started_by  text        NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    position    bigint      NOT NULL DEFAULT 0,
    prospects   bigint      NOT NULL DEFAULT 0,
    events      bigint      NOT NULL DEFAULT 0,
    row_count   bigint      NOT NULL DEFAULT 0,
    problem     text
);

-- Narrow in attributes (one cut a row), wide in counters: a report reads a few hundred neighbouring rows.
CREATE TABLE funnel_sum (
    reading text NOT NULL COLLATE "C",
    cut     text NOT NULL COLLATE "C",
    day     date NOT NULL,
    store   text NOT NULL COLLATE "C",
    cut_key text NOT NULL COLLATE "C",
    reached_visit            integer NOT NULL,
    reached_captured         integer NOT NULL,
    reached_graded           integer NOT NULL,
    reached_test_drive       integer NOT NULL,
    reached_quote            integer NOT NULL,
    reached_order            integer NOT NULL,
    reached_delivery         integer NOT NULL,
    direct_visit             integer NOT NULL,
    direct_captured          integer NOT NULL,
    direct_graded            integer NOT NULL,
    direct_test_drive        integer NOT NULL,
    direct_quote             integer NOT NULL,
    direct_order             integer NOT NULL,
    direct_delivery          integer NOT NULL,
    skipped_visit            integer NOT NULL,
    skipped_captured         integer NOT NULL,
    skipped_graded           integer NOT NULL,
    skipped_test_drive       integer NOT NULL,
    skipped_quote            integer NOT NULL,
    skipped_order            integer NOT NULL,
    skipped_delivery         integer NOT NULL,
    captured_at_once         integer NOT NULL,
    again                    integer NOT NULL,
    calls                    integer NOT NULL,
    invited                  integer NOT NULL,
    opened                   integer NOT NULL,
    defeats                  integer NOT NULL,
    stock                    integer NOT NULL,
    PRIMARY KEY (reading, cut, day, store, cut_key)
) WITH (fillfactor = 80);

CREATE TABLE retained_new_sum (
    cut     text NOT NULL COLLATE "C",
    month   date NOT NULL,
    store   text NOT NULL COLLATE "C",
    cut_key text NOT NULL COLLATE "C",
    retained_base            integer NOT NULL,
    retained_reopened        integer NOT NULL,
    retained_orders          integer NOT NULL,
    retained_gross_orders    integer NOT NULL,
    retained_defeated        integer NOT NULL,
    retained_lost            integer NOT NULL,
    retained_frozen          integer NOT NULL,
    retained_invalid         integer NOT NULL,
    retained_moved_in        integer NOT NULL,
    retained_moved_out       integer NOT NULL,
    new_base                 integer NOT NULL,
    new_reopened             integer NOT NULL,
    new_orders               integer NOT NULL,
    new_gross_orders         integer NOT NULL,
    new_defeated             integer NOT NULL,
    new_lost                 integer NOT NULL,
    new_frozen               integer NOT NULL,
    new_invalid              integer NOT NULL,
    new_moved_in             integer NOT NULL,
    new_moved_out            integer NOT NULL,
    PRIMARY KEY (cut, month, store, cut_key)
) WITH (fillfactor = 80);

CREATE TABLE source_sum (
    touch    text NOT NULL COLLATE "C",
    day      date NOT NULL,
    store    text NOT NULL COLLATE "C",
    source   text NOT NULL COLLATE "C",
    campaign text NOT NULL COLLATE "C",
    visits                   integer NOT NULL,
    calls                    integer NOT NULL,
    leads                    integer NOT NULL,
    captured                 integer NOT NULL,
    test_drives              integer NOT NULL,
    orders                   integer NOT NULL,
    deliveries               integer NOT NULL,
    defeats                  integer NOT NULL,
    PRIMARY KEY (touch, day, store, source, campaign)
) WITH (fillfactor = 80);

CREATE TABLE source_grade_sum (
    touch     text    NOT NULL COLLATE "C",
    day       date    NOT NULL,
    store     text    NOT NULL COLLATE "C",
    source    text    NOT NULL COLLATE "C",
    campaign  text    NOT NULL COLLATE "C",
    grade     text    NOT NULL COLLATE "C",
    prospects integer NOT NULL,
    PRIMARY KEY (touch, day, store, source, campaign, grade)
) WITH (fillfactor = 80);

CREATE TABLE prospect_step (
    prospect_id     text    NOT NULL COLLATE "C",
    stage           text    NOT NULL COLLATE "C",
    store           text    NOT NULL COLLATE "C",
    day             date    NOT NULL,
    cohort_day      date    NOT NULL,
    days_before     integer,
    days_from_first integer NOT NULL,
    consultant      text    NOT NULL COLLATE "C",
    source          text    NOT NULL COLLATE "C",
    campaign        text    NOT NULL COLLATE "C",
    last_source     text    NOT NULL COLLATE "C",
    last_campaign   text    NOT NULL COLLATE "C",
    model           text    NOT NULL COLLATE "C",
    channel         text    NOT NULL COLLATE "C",
    grade           text    NOT NULL COLLATE "C",
    PRIMARY KEY (prospect_id, stage)
);

CREATE INDEX prospect_step_by_day ON prospect_step (day, stage, store) INCLUDE (days_before);
CREATE INDEX prospect_step_by_cohort ON prospect_step (cohort_day, stage, store) INCLUDE (days_before);

CREATE TABLE prospect_assignment (
    prospect_id text NOT NULL COLLATE "C",
    consultant  text NOT NULL COLLATE "C",
    PRIMARY KEY (prospect_id, consultant)
);

CREATE INDEX prospect_assignment_by_consultant ON prospect_assignment (consultant);
