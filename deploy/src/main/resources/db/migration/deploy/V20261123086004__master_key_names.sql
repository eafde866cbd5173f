-- Which master key is in force, by a name that tells nothing of it, and the look-up key carried over from the first one.
ALTER TABLE master_key_mark
    ADD COLUMN key_id text,
    ADD COLUMN lookup text;
