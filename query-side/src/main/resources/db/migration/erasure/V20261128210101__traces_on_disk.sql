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
