-- A list somebody brought, as it stood in its file and as it is to be read. All that names people is sealed.
create table import_list (
    id          text        primary key,
    form        text        not null,
    wrapped_key text        not null,
    sealed_name text        not null,
    sealed_plan text        not null,
    uploaded_by text        not null,
    uploaded_at timestamptz not null,
    trial       text        references import_job (id),
    run         text        references import_job (id),
    last_job    text        references import_job (id)
);

create table import_list_row (
    list_id     text    not null references import_list (id) on delete cascade,
    sheet       integer not null,
    line        bigint  not null,
    sealed      text    not null,
    prospect_id text,
    primary key (list_id, sheet, line)
);
