-- What an import needs to go on after the program that carried it out ended, on whichever node.
-- plan: what kind of import, on whose behalf; named: the keys the file names, sealed like its rows.
-- staged: rows that wait, by which rows lost in a crash of the database are noticed; reader: the installation that reads
-- the file; begun: how often it was begun.
alter table import_job
    add column plan         text,
    add column sealed_named text,
    add column staged       bigint,
    add column reader       text,
    add column begun        integer not null default 0;

alter table import_job alter column sealed_named set statistics 0;

-- What was under way when the program before this one ended cannot go on: it was not kept how.
update import_job
   set state = 'FAILED', phase = null, error = 'interrupted', finished_at = now()
 where state = 'RUNNING';

truncate import_row;
