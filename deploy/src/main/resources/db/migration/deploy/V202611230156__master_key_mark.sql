-- A value that only the right master key opens; written at the first start, checked at every later one.
CREATE TABLE master_key_mark (
    only_row boolean PRIMARY KEY CHECK (only_row),
    wrapped text NOT NULL
);
