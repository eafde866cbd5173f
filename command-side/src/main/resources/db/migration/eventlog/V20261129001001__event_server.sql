-- Who keeps the events of this installation: with a row here an Axon Server does, and domain_event holds what it gave.
-- Without one the own log does. docs/adr/0010-one-log-in-every-mode.md
CREATE TABLE event_server (
    only_row boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
    -- A position here is the server's, which counts from 0, plus this.
    shift    bigint      NOT NULL CHECK (shift >= 1),
    -- How many events of the own log the server was given; its next one was the first that it took by itself.
    moved    bigint      NOT NULL CHECK (moved >= 0),
    since    timestamptz NOT NULL DEFAULT now()
);

-- Installations that followed a server before this was noted.
INSERT INTO event_server (shift, moved)
SELECT 1, 0 WHERE EXISTS (SELECT FROM token_entry WHERE processor_name = 'event-keeping');

-- The own log does not go on where a server's does.
CREATE OR REPLACE FUNCTION begin_append() RETURNS bigint
    LANGUAGE plpgsql VOLATILE AS
$$
DECLARE
    floor bigint;
BEGIN
    IF EXISTS (SELECT FROM event_server) THEN
        RAISE EXCEPTION 'the events of this installation are kept by an Axon Server';
    END IF;
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO floor FROM domain_event_position;
    PERFORM pg_advisory_xact_lock_shared((21320::bigint << 48) | floor);
    RETURN floor;
END
$$;
