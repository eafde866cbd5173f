-- Seals over the event log, each bound to the one before (docs/features/audit.md). Written once, never touched again.
CREATE TABLE ledger_seal (
    number         bigint      NOT NULL PRIMARY KEY,
    first_position bigint      NOT NULL,
    last_position  bigint      NOT NULL,
    row_count      bigint      NOT NULL,
    sealed_at      timestamptz NOT NULL,
    previous       text        NOT NULL COLLATE "C",
    digest         text        NOT NULL COLLATE "C",
    key_id         text        NOT NULL COLLATE "C",
    signature      text        NOT NULL COLLATE "C",
    row_digests    bytea       NOT NULL
);

-- Digests do not compress.
ALTER TABLE ledger_seal ALTER COLUMN row_digests SET STORAGE EXTERNAL;

-- Keys that sign seals. Endorsed: the public key once more, wrapped by the master key, so that a key that somebody else
-- put here is told from the system's own. Wrapped: the private key, where the system made it itself.
CREATE TABLE ledger_key (
    key_id     text        NOT NULL PRIMARY KEY COLLATE "C",
    public_key bytea       NOT NULL,
    endorsed   text        NOT NULL,
    wrapped    text,
    created_at timestamptz NOT NULL
);

CREATE FUNCTION refuse_change() RETURNS trigger
    LANGUAGE plpgsql AS
$$
BEGIN
    RAISE EXCEPTION '% is written once: % is refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER ledger_seal_written_once
    BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
