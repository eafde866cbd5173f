-- Who was erased while an import went on: rows about them that it refuses afterwards go when it ends, and so does this.
create table import_erased (
    import_id   text   not null references import_job (id),
    prospect_id text   not null,
    digests     text[] not null,
    marks       text[] not null,
    primary key (import_id, prospect_id)
);

alter table import_erased alter column digests set statistics 0, alter column marks set statistics 0;
