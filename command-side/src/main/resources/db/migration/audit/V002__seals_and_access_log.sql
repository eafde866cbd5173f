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

-- Who saw whose personal data, and its seals (docs/features/access-log.md). No personal data: customers by their ids, what
-- was typed left out. Written once, never touched again. The order of columns counts: SealedLog.ACCESS.
CREATE SEQUENCE access_log_position AS bigint INCREMENT BY 1 MINVALUE 1 START WITH 1 CACHE 1 NO CYCLE;

CREATE TABLE access_log (
    position  bigint      NOT NULL PRIMARY KEY,
    seen_at   timestamptz NOT NULL,
    who       text        NOT NULL COLLATE "C",
    kind      text        NOT NULL COLLATE "C",
    outcome   text        NOT NULL COLLATE "C",
    entry_id  text        NOT NULL COLLATE "C",
    store     text        COLLATE "C",
    via       text        NOT NULL COLLATE "C",
    origin    text        NOT NULL COLLATE "C",
    address   text        NOT NULL,
    asked     text        NOT NULL,
    reason    text,
    persons   integer     NOT NULL,
    reachable integer     NOT NULL,
    prospects text[]      NOT NULL COLLATE "C"
);

ALTER SEQUENCE access_log_position OWNED BY access_log.position;

CREATE INDEX access_log_seen ON access_log (seen_at);
CREATE INDEX access_log_who ON access_log (who, seen_at);
CREATE INDEX access_log_entry ON access_log (entry_id);
CREATE INDEX access_log_prospects ON access_log USING gin (prospects);

CREATE TABLE access_seal (
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

ALTER TABLE access_seal ALTER COLUMN row_digests SET STORAGE EXTERNAL;

CREATE TRIGGER access_log_written_once
    BEFORE UPDATE OR DELETE OR TRUNCATE ON access_log
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TRIGGER access_seal_written_once
    BEFORE UPDATE OR DELETE OR TRUNCATE ON access_seal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Who put which master key in the place of which, by their names; written once (docs/features/keys.md).
CREATE TABLE master_key_rotation (
    number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_key     text        NOT NULL,
    to_key       text        NOT NULL,
    rotated_at   timestamptz NOT NULL,
    rotated_by   text        NOT NULL,
    wrapped_anew bigint      NOT NULL
);

CREATE TRIGGER master_key_rotation_written_once
    BEFORE UPDATE OR DELETE OR TRUNCATE ON master_key_rotation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
