-- Which numbers somebody who sees masked ones has tried within the hour, at any node: keyed digests, by the database's
-- own clock. Worth nothing after a crash, hence not logged.
CREATE UNLOGGED TABLE number_sought (
    searcher text        NOT NULL,
    sought   text        NOT NULL,
    at       timestamptz NOT NULL,
    PRIMARY KEY (searcher, sought)
);

CREATE INDEX number_sought_lapsed ON number_sought (at);

-- Notes that somebody tries a number; seconds until they may, if it is one too many. One tried already counts once.
CREATE FUNCTION note_number_sought(who text, what text, most integer, within interval) RETURNS double precision
    LANGUAGE plpgsql AS $$
DECLARE
    moment timestamptz;
    first  timestamptz;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended(who, 21327));
    moment := clock_timestamp();
    DELETE FROM number_sought AS old WHERE old.searcher = who AND old.at <= moment - within;
    -- Of others too, so little at a time that nobody waits.
    DELETE FROM number_sought AS old
     WHERE (old.searcher, old.sought) IN (SELECT lapsed.searcher, lapsed.sought FROM number_sought AS lapsed
                                           WHERE lapsed.at <= moment - within LIMIT 20 FOR UPDATE SKIP LOCKED);
    IF EXISTS (SELECT 1 FROM number_sought AS tried WHERE tried.searcher = who AND tried.sought = what) THEN
        RETURN 0;
    END IF;
    IF (SELECT count(*) FROM number_sought AS tried WHERE tried.searcher = who) >= most THEN
        SELECT min(tried.at) INTO first FROM number_sought AS tried WHERE tried.searcher = who;
        RETURN extract(epoch FROM coalesce(first, moment) + within - moment);
    END IF;
    INSERT INTO number_sought (searcher, sought, at) VALUES (who, what, moment);
    RETURN 0;
END
$$;
