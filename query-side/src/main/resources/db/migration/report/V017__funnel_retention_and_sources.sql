-- The funnel, Retained and New, and the sources (docs/domain.md, section 6). The sums of all reports say whose each figure
-- is, so that consultants' own reports are read and not worked out from all their prospects' events; and in which epoch
-- (docs/adr/0008-history-from-near.md) each change came in.

-- Narrow in attributes (one cut a row), wide in counters: a report reads a few hundred neighbouring rows.
CREATE TABLE funnel_sum (
    reading            text    NOT NULL COLLATE "C",
    cut                text    NOT NULL COLLATE "C",
    day                date    NOT NULL,
    store              text    NOT NULL COLLATE "C",
    cut_key            text    NOT NULL COLLATE "C",
    reached_visit      integer NOT NULL,
    reached_captured   integer NOT NULL,
    reached_graded     integer NOT NULL,
    reached_test_drive integer NOT NULL,
    reached_quote      integer NOT NULL,
    reached_order      integer NOT NULL,
    reached_delivery   integer NOT NULL,
    direct_visit       integer NOT NULL,
    direct_captured    integer NOT NULL,
    direct_graded      integer NOT NULL,
    direct_test_drive  integer NOT NULL,
    direct_quote       integer NOT NULL,
    direct_order       integer NOT NULL,
    direct_delivery    integer NOT NULL,
    skipped_visit      integer NOT NULL,
    skipped_captured   integer NOT NULL,
    skipped_graded     integer NOT NULL,
    skipped_test_drive integer NOT NULL,
    skipped_quote      integer NOT NULL,
    skipped_order      integer NOT NULL,
    skipped_delivery   integer NOT NULL,
    captured_at_once   integer NOT NULL,
    again              integer NOT NULL,
    calls              integer NOT NULL,
    invited            integer NOT NULL,
    opened             integer NOT NULL,
    defeats            integer NOT NULL,
    stock              integer NOT NULL,
    consultant         text    NOT NULL COLLATE "C",
    epoch              integer NOT NULL DEFAULT 0,
    PRIMARY KEY (reading, cut, day, store, cut_key, consultant, epoch)
) WITH (fillfactor = 80);

-- What stood open on a day is added up from the first day on: by what changed it alone, out of the index.
CREATE INDEX funnel_sum_stock ON funnel_sum (reading, cut, store, day) INCLUDE (stock, consultant, cut_key, epoch)
    WHERE stock <> 0;

CREATE TABLE retained_new_sum (
    cut                   text    NOT NULL COLLATE "C",
    month                 date    NOT NULL,
    store                 text    NOT NULL COLLATE "C",
    cut_key               text    NOT NULL COLLATE "C",
    retained_base         integer NOT NULL,
    retained_reopened     integer NOT NULL,
    retained_orders       integer NOT NULL,
    retained_gross_orders integer NOT NULL,
    retained_defeated     integer NOT NULL,
    retained_lost         integer NOT NULL,
    retained_frozen       integer NOT NULL,
    retained_invalid      integer NOT NULL,
    retained_moved_in     integer NOT NULL,
    retained_moved_out    integer NOT NULL,
    new_base              integer NOT NULL,
    new_reopened          integer NOT NULL,
    new_orders            integer NOT NULL,
    new_gross_orders      integer NOT NULL,
    new_defeated          integer NOT NULL,
    new_lost              integer NOT NULL,
    new_frozen            integer NOT NULL,
    new_invalid           integer NOT NULL,
    new_moved_in          integer NOT NULL,
    new_moved_out         integer NOT NULL,
    consultant            text    NOT NULL COLLATE "C",
    epoch                 integer NOT NULL DEFAULT 0,
    PRIMARY KEY (cut, month, store, cut_key, consultant, epoch)
) WITH (fillfactor = 80);

CREATE TABLE source_sum (
    touch       text    NOT NULL COLLATE "C",
    day         date    NOT NULL,
    store       text    NOT NULL COLLATE "C",
    source      text    NOT NULL COLLATE "C",
    campaign    text    NOT NULL COLLATE "C",
    visits      integer NOT NULL,
    calls       integer NOT NULL,
    leads       integer NOT NULL,
    captured    integer NOT NULL,
    test_drives integer NOT NULL,
    orders      integer NOT NULL,
    deliveries  integer NOT NULL,
    defeats     integer NOT NULL,
    consultant  text    NOT NULL COLLATE "C",
    epoch       integer NOT NULL DEFAULT 0,
    PRIMARY KEY (touch, day, store, source, campaign, consultant, epoch)
) WITH (fillfactor = 80);

CREATE TABLE source_grade_sum (
    touch      text    NOT NULL COLLATE "C",
    day        date    NOT NULL,
    store      text    NOT NULL COLLATE "C",
    source     text    NOT NULL COLLATE "C",
    campaign   text    NOT NULL COLLATE "C",
    grade      text    NOT NULL COLLATE "C",
    prospects  integer NOT NULL,
    consultant text    NOT NULL COLLATE "C",
    epoch      integer NOT NULL DEFAULT 0,
    PRIMARY KEY (touch, day, store, source, campaign, grade, consultant, epoch)
) WITH (fillfactor = 80);

-- The steps of each prospect, place telling which came first of one day. Reports by consultant are answered from the
-- indexes alone.
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
    place           integer NOT NULL,
    PRIMARY KEY (prospect_id, stage)
);

CREATE INDEX prospect_step_by_day ON prospect_step (day, stage, store) INCLUDE (days_before, consultant);
CREATE INDEX prospect_step_by_cohort ON prospect_step (cohort_day, stage, store) INCLUDE (days_before, consultant);

CREATE TABLE prospect_assignment (
    prospect_id text NOT NULL COLLATE "C",
    consultant  text NOT NULL COLLATE "C",
    PRIMARY KEY (prospect_id, consultant)
);

CREATE INDEX prospect_assignment_by_consultant ON prospect_assignment (consultant);

-- Each spell of being open, by the first days of the months that it began and ended in.
CREATE TABLE prospect_spell (
    prospect_id text    NOT NULL COLLATE "C",
    place       integer NOT NULL,
    store       text    NOT NULL COLLATE "C",
    opened      date    NOT NULL,
    closed      date,
    ending      text    COLLATE "C",
    reopened    boolean NOT NULL,
    PRIMARY KEY (prospect_id, place)
);

CREATE INDEX prospect_spell_by_opening ON prospect_spell (opened, closed, store) INCLUDE (prospect_id, ending);
CREATE INDEX prospect_spell_by_closing ON prospect_spell (closed, ending, store) INCLUDE (prospect_id, opened);
