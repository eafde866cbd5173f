-- In which epoch each table's rows of a prospect last changed (docs/adr/0008-history-from-near.md): those of a table that
-- nothing was changed in since a moment are those of that moment, whatever else came in. The tables are made anew by the
-- first program that knows this.
ALTER TABLE read_model_progress
    ADD COLUMN changed integer[] NOT NULL DEFAULT '{}';
