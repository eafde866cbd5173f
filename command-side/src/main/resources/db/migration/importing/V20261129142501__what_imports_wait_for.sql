-- What an import that is under way waits for, as a code; null while it goes on.
alter table import_job add column waits_for text;
