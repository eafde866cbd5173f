-- Checks of the ledger and the read models, each with what it found (docs/features/audit.md): whether the read models were
-- compared too, and when the ledger itself was done; what it found in the access log; and what it found when it held the
-- events against those of the Axon Server that they came from, null without one.
CREATE TABLE ledger_verification (
    id                      text        NOT NULL PRIMARY KEY,
    state                   text        NOT NULL,
    phase                   text        NOT NULL,
    started_by              text        NOT NULL,
    started_at              timestamptz NOT NULL,
    finished_at             timestamptz,
    exported                text,
    expected                bigint      NOT NULL DEFAULT 0,
    events                  bigint      NOT NULL DEFAULT 0,
    unsealed                bigint      NOT NULL DEFAULT 0,
    seals                   bigint      NOT NULL DEFAULT 0,
    last_seal               bigint,
    replayed                bigint      NOT NULL DEFAULT 0,
    problem_count           bigint      NOT NULL DEFAULT 0,
    problems                jsonb       NOT NULL DEFAULT '[]',
    difference_count        bigint      NOT NULL DEFAULT 0,
    differences             jsonb       NOT NULL DEFAULT '[]',
    error                   text,
    read_models             boolean     NOT NULL DEFAULT true,
    ledger_checked_at       timestamptz,
    access_rows             bigint      NOT NULL DEFAULT 0,
    access_unsealed         bigint      NOT NULL DEFAULT 0,
    access_seals            bigint      NOT NULL DEFAULT 0,
    access_problem_count    bigint      NOT NULL DEFAULT 0,
    access_problems         jsonb       NOT NULL DEFAULT '[]',
    server_events           bigint,
    server_difference_count bigint,
    server_difference       jsonb
);

CREATE INDEX ledger_verification_started ON ledger_verification (started_at DESC);

-- One row an event of a prospect: when it happened, when it was recorded, by whom. No texts.
-- correction: what it corrects, GRADE or DETAILS; null for one that corrects nothing.
CREATE TABLE audit_entry (
    prospect_id  text        NOT NULL COLLATE "C",
    sequence     bigint      NOT NULL,
    position     bigint      NOT NULL,
    store        text        NOT NULL COLLATE "C",
    event_type   text        NOT NULL COLLATE "C",
    actor        text,
    imported     boolean     NOT NULL,
    day          date        NOT NULL,
    recorded_day date        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    correction   text,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX audit_entry_by_recorded_day ON audit_entry (recorded_day, store);
CREATE INDEX audit_entry_late ON audit_entry (recorded_day, store) WHERE recorded_day > day;
CREATE INDEX audit_entry_corrections ON audit_entry (recorded_day, store) WHERE correction IS NOT NULL;

-- What was entered since a month was closed.
CREATE INDEX audit_entry_by_position ON audit_entry (store, position);

-- Bursts at the end of a month and contacts in series are found in an index alone, the series in its order.
CREATE INDEX audit_entry_by_hand ON audit_entry (recorded_day, store, actor) WHERE NOT imported AND actor IS NOT NULL;
CREATE INDEX audit_entry_contacts ON audit_entry (store, actor, recorded_at, position)
    INCLUDE (recorded_day, prospect_id, sequence)
    WHERE event_type = 'FollowUpCompleted' AND NOT imported;

-- What a check of docs/domain.md, section 10, finds in one prospect's history, with what its parameters compare.
CREATE TABLE audit_finding (
    prospect_id text        NOT NULL COLLATE "C",
    finding     text        NOT NULL COLLATE "C",
    sequence    bigint      NOT NULL,
    store       text        NOT NULL COLLATE "C",
    day         date        NOT NULL,
    consultant  text,
    actor       text,
    recorded_at timestamptz NOT NULL,
    measure     bigint      NOT NULL,
    other       bigint,
    before      text,
    after       text,
    later       text,
    PRIMARY KEY (prospect_id, finding, sequence)
);

CREATE INDEX audit_finding_by_day ON audit_finding (finding, day, store);
