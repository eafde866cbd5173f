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
