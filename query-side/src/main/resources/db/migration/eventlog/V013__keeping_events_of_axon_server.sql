-- With Axon Server the events are kept here as it gives them: docs/adr/0010-one-log-in-every-mode.md.

-- The one who keeps events calls this in its transaction before it inserts them. Nothing of them is settled until that
-- transaction ends, and their positions count as given out.
CREATE FUNCTION begin_keeping(first_position bigint, last_position bigint) RETURNS void
    LANGUAGE plpgsql VOLATILE AS
$$
DECLARE
    given_out bigint;
BEGIN
    PERFORM pg_advisory_xact_lock_shared((21320::bigint << 48) | (first_position - 1));
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO given_out FROM domain_event_position;
    PERFORM setval('domain_event_position', greatest(given_out, last_position));
END
$$;
