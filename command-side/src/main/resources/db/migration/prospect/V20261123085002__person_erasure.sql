-- Who was erased, besides the log: what a register file kept elsewhere is held against after a backup was restored.
CREATE TABLE person_erasure (
    prospect_id text        NOT NULL COLLATE "C" PRIMARY KEY,
    erased_at   timestamptz NOT NULL
);
