-- Checks of the ledger and the read models, each with what it found (docs/features/audit.md).
CREATE TABLE ledger_verification (
    id               text        NOT NULL PRIMARY KEY,
    state            text        NOT NULL,
    phase            text        NOT NULL,
    started_by       text        NOT NULL,
    started_at       timestamptz NOT NULL,
    finished_at      timestamptz,
    exported         text,
    expected         bigint      NOT NULL DEFAULT 0,
    events           bigint      NOT NULL DEFAULT 0,
    unsealed         bigint      NOT NULL DEFAULT 0,
    seals            bigint      NOT NULL DEFAULT 0,
    last_seal        bigint,
    replayed         bigint      NOT NULL DEFAULT 0,
    problem_count    bigint      NOT NULL DEFAULT 0,
    problems         jsonb       NOT NULL DEFAULT '[]',
    difference_count bigint      NOT NULL DEFAULT 0,
    differences      jsonb       NOT NULL DEFAULT '[]',
    error            text
);

CREATE INDEX ledger_verification_started ON ledger_verification (started_at DESC);
