-- How many rows of the file were hidden in it, by a filter or by hand.
alter table import_job add column hidden_rows bigint not null default 0;
