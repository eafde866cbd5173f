-- A value that only the right master key opens; written at the first start, checked at every later one. Which master key
-- is in force, by a name that tells nothing of it, and the look-up key carried over from the first one.
CREATE TABLE master_key_mark (
    only_row boolean PRIMARY KEY CHECK (only_row),
    wrapped  text    NOT NULL,
    key_id   text,
    lookup   text
);
