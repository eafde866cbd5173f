-- How far read models are made, of what, and by which definitions: written by the runners of io.showroom.projection.read.
-- A rebuild swaps each table of a read model for another of the same form: no view, trigger or foreign key may hang on one.

-- Up to which event each prospect stands in all of them; from which on, and in which store. changed: in which epoch each
-- table's rows of it last changed: those of a table that nothing was changed in since a moment are those of that moment,
-- whatever else came in.
CREATE TABLE read_model_progress (
    prospect_id    text      NOT NULL COLLATE "C" PRIMARY KEY,
    position       bigint    NOT NULL,
    first_position bigint    NOT NULL DEFAULT 0,
    store          text      COLLATE "C" NOT NULL DEFAULT '',
    changed        integer[] NOT NULL DEFAULT '{}'
) WITH (fillfactor = 70);

-- Sums say in which stretch of the log each change came in (docs/adr/0008-history-from-near.md): what was known at the end
-- of a stretch is the sum of the changes up to it.
CREATE TABLE read_model_epoch (
    epoch          integer     NOT NULL PRIMARY KEY,
    first_recorded timestamptz NOT NULL,
    last_recorded  timestamptz NOT NULL
);

-- Which definition of each read model the tables were made by.
CREATE TABLE read_model_version (
    read_model text    NOT NULL PRIMARY KEY,
    version    integer NOT NULL
);

CREATE TABLE read_model_rebuild (
    id          text        NOT NULL PRIMARY KEY,
    state       text        NOT NULL,
    started_by  text        NOT NULL,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    position    bigint      NOT NULL DEFAULT 0,
    prospects   bigint      NOT NULL DEFAULT 0,
    events      bigint      NOT NULL DEFAULT 0,
    row_count   bigint      NOT NULL DEFAULT 0,
    problem     text
);
