-- One row an erasure. The request stays sealed: it may name whoever asked (docs/features/erasure.md).
CREATE TABLE erasure_row (
    prospect_id    text        NOT NULL COLLATE "C",
    sequence       bigint      NOT NULL,
    store          text        NOT NULL COLLATE "C",
    zone           text        NOT NULL,
    erased_at      timestamptz NOT NULL,
    recorded_at    timestamptz NOT NULL,
    position       bigint      NOT NULL,
    actor          text,
    received_on    date,
    reapplied      boolean     NOT NULL,
    sealed_request text,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX erasure_row_newest ON erasure_row (position DESC);

-- What became of the traces of erased persons in the database's own files (docs/features/erasure.md): which step was
-- done, for all erasures up to which position. A problem tells why a step is left to whoever runs the database.
CREATE TABLE erasure_trace (
    number   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    step     text        NOT NULL CHECK (step IN ('TABLES', 'LOG')),
    position bigint      NOT NULL,
    done_at  timestamptz NOT NULL,
    problem  text
);

CREATE INDEX erasure_trace_by_step ON erasure_trace (step, position);
