create table import_job (
    id              text        primary key,
    state           text        not null,
    phase           text,
    dry_run         boolean     not null,
    row_count       bigint      not null default 0,
    accepted        bigint      not null default 0,
    rejected        bigint      not null default 0,
    position        bigint,
    acts_per_second bigint      not null default 0,
    error           text,
    sealed_header   text,
    wrapped_key     text        not null,
    started_by      text        not null,
    started_at      timestamptz not null,
    finished_at     timestamptz
);

-- Rows between being read and being carried out; worth nothing after a crash, so never logged.
create unlogged table import_row (
    import_id   text        not null,
    stream_id   text        not null collate "C",
    occurred_at timestamptz not null,
    line        bigint      not null,
    act         text        not null,
    sealed      text        not null
);

create table import_reject (
    import_id text   not null references import_job (id),
    line      bigint not null,
    code      text   not null,
    field     text,
    args      text[] not null,
    sealed    text   not null,
    primary key (import_id, line)
);
