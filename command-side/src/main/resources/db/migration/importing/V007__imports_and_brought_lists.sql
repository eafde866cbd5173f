-- One row an import.
-- error_args: what the reason of a failed one is about, such as the line that could not be read; hidden_rows: how many
-- rows of the file were hidden in it, by a filter or by hand.
-- What it needs to go on after the program that carried it out ended, on whichever node: plan, what kind of import, on
-- whose behalf; named, the keys the file names, sealed like its rows; staged, rows that wait, by which rows lost in a
-- crash of the database are noticed; reader, the installation that reads the file; begun, how often it was begun.
-- waits_for: what one that is under way waits for, as a code; null while it goes on.
CREATE TABLE import_job (
    id              text        PRIMARY KEY,
    state           text        NOT NULL,
    phase           text,
    dry_run         boolean     NOT NULL,
    row_count       bigint      NOT NULL DEFAULT 0,
    accepted        bigint      NOT NULL DEFAULT 0,
    rejected        bigint      NOT NULL DEFAULT 0,
    position        bigint,
    acts_per_second bigint      NOT NULL DEFAULT 0,
    error           text,
    sealed_header   text,
    wrapped_key     text        NOT NULL,
    started_by      text        NOT NULL,
    started_at      timestamptz NOT NULL,
    finished_at     timestamptz,
    error_args      text[]      NOT NULL DEFAULT '{}',
    hidden_rows     bigint      NOT NULL DEFAULT 0,
    plan            text,
    sealed_named    text,
    staged          bigint,
    reader          text,
    begun           integer     NOT NULL DEFAULT 0,
    waits_for       text
);

-- Rows between being read and being carried out; worth nothing after a crash, so never logged.
CREATE UNLOGGED TABLE import_row (
    import_id   text        NOT NULL,
    stream_id   text        NOT NULL COLLATE "C",
    occurred_at timestamptz NOT NULL,
    line        bigint      NOT NULL,
    act         text        NOT NULL,
    sealed      text        NOT NULL
);

CREATE TABLE import_reject (
    import_id text   NOT NULL REFERENCES import_job (id),
    line      bigint NOT NULL,
    code      text   NOT NULL,
    field     text,
    args      text[] NOT NULL,
    sealed    text   NOT NULL,
    PRIMARY KEY (import_id, line)
);

-- Who was erased while an import went on: rows about them that it refuses afterwards go when it ends, and so does this.
CREATE TABLE import_erased (
    import_id   text   NOT NULL REFERENCES import_job (id),
    prospect_id text   NOT NULL,
    digests     text[] NOT NULL,
    marks       text[] NOT NULL,
    PRIMARY KEY (import_id, prospect_id)
);

-- A list somebody brought, as it stood in its file and as it is to be read. All that names people is sealed.
-- Hidden: rows that the file hides, by a filter or by hand, and the tables it hides, by number.
CREATE TABLE import_list (
    id            text        PRIMARY KEY,
    form          text        NOT NULL,
    wrapped_key   text        NOT NULL,
    sealed_name   text        NOT NULL,
    sealed_plan   text        NOT NULL,
    uploaded_by   text        NOT NULL,
    uploaded_at   timestamptz NOT NULL,
    trial         text        REFERENCES import_job (id),
    run           text        REFERENCES import_job (id),
    last_job      text        REFERENCES import_job (id),
    hidden_sheets integer[]   NOT NULL DEFAULT '{}'
);

CREATE TABLE import_list_row (
    list_id     text    NOT NULL REFERENCES import_list (id) ON DELETE CASCADE,
    sheet       integer NOT NULL,
    line        bigint  NOT NULL,
    sealed      text    NOT NULL,
    prospect_id text,
    hidden      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (list_id, sheet, line)
);

-- Marked as personal: kept from statistics (docs/features/keys.md). What was wrong with a row can repeat what it said.
ALTER TABLE import_row ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE import_reject ALTER COLUMN sealed SET STATISTICS 0, ALTER COLUMN args SET STATISTICS 0;
ALTER TABLE import_job ALTER COLUMN sealed_header SET STATISTICS 0, ALTER COLUMN error_args SET STATISTICS 0,
    ALTER COLUMN sealed_named SET STATISTICS 0;
ALTER TABLE import_list ALTER COLUMN sealed_name SET STATISTICS 0, ALTER COLUMN sealed_plan SET STATISTICS 0;
ALTER TABLE import_list_row ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE import_erased ALTER COLUMN digests SET STATISTICS 0, ALTER COLUMN marks SET STATISTICS 0;
