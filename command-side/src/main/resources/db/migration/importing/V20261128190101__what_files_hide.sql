-- What the reason of a failed import is about, such as the line that could not be read.
alter table import_job add column error_args text[] not null default '{}';

-- Rows that their file hides, by a filter or by hand, and the tables it hides, by number.
alter table import_list_row add column hidden boolean not null default false;
alter table import_list add column hidden_sheets integer[] not null default '{}';
