-- One row a prospect, as it stands now: lists, search, follow-ups. Folded by io.showroom.prospect.read.
-- Plate and VIN stand here without spaces and dots, in capitals; name_plain, name_spelt and name_order are made by the
-- program for finding a name and for putting it in order (io.showroom.naming.read). missing: which fields of the card are
-- empty; lacking: what history brought in lacks. Whoever was erased is told by the flag beside the name, which is empty
-- then, here and in every other table (io.showroom.projection.read.PersonName).
CREATE TABLE prospect_row (
    prospect_id     text        COLLATE "C" PRIMARY KEY,
    store           text        NOT NULL,
    zone            text        NOT NULL,
    status          text        NOT NULL,
    grade           text,
    consultant      text,
    source          text,
    campaign        text,
    channel         text,
    model           text,
    name            text,
    phone           text,
    first_at        timestamptz NOT NULL,
    captured_at     timestamptz,
    last_contact_at timestamptz,
    due_on          date,
    due_channel     text,
    due_purpose     text,
    ungraded_since  timestamptz,
    closed_at       timestamptz,
    last_at         timestamptz NOT NULL,
    price           numeric,
    plate           text,
    vin             text,
    purpose         text,
    concern         text,
    second_phone    text,
    name_plain      text,
    name_spelt      text,
    name_order      text        COLLATE "C",
    area            text,
    colour          text,
    customer_type   text,
    missing         text,
    lacking         text,
    erased          boolean     NOT NULL DEFAULT false
);

CREATE INDEX prospect_row_store ON prospect_row (store, status);
CREATE INDEX prospect_row_consultant ON prospect_row (consultant, status);
CREATE INDEX prospect_row_due ON prospect_row (due_on) WHERE due_on IS NOT NULL;
CREATE INDEX prospect_row_model ON prospect_row (model);
CREATE INDEX prospect_row_area ON prospect_row (store, area);
CREATE INDEX prospect_row_colour ON prospect_row (store, colour);

-- How many open prospects each consultant of a store holds, and of which grade, is counted without reading the rows.
CREATE INDEX prospect_row_open ON prospect_row (store, consultant, grade) WHERE status = 'OPEN';

-- Lists of a store, a consultant or the whole group come in their usual order, newest contact or earliest due day first,
-- without sorting everybody; and how many are due or ungraded is counted without reading the rows.
CREATE INDEX prospect_row_latest ON prospect_row (last_contact_at DESC NULLS LAST, prospect_id);
CREATE INDEX prospect_row_store_latest ON prospect_row (store, last_contact_at DESC NULLS LAST, prospect_id);
CREATE INDEX prospect_row_consultant_latest ON prospect_row (consultant, last_contact_at DESC NULLS LAST, prospect_id);
CREATE INDEX prospect_row_store_due ON prospect_row (store, due_on, prospect_id) INCLUDE (status)
    WHERE due_on IS NOT NULL;
CREATE INDEX prospect_row_consultant_due ON prospect_row (consultant, due_on, prospect_id) INCLUDE (status, store)
    WHERE due_on IS NOT NULL;
CREATE INDEX prospect_row_ungraded ON prospect_row (store, consultant) WHERE ungraded_since IS NOT NULL;

-- A Chinese name has two or three characters, too few for trigrams: names are found by the characters in them, or by
-- their pinyin. Phones, plates and VINs are found by their last characters: over all rows, since the planner takes no
-- statistics from an index over some of them.
CREATE INDEX prospect_row_name_characters ON prospect_row USING gin (string_to_array(name_plain, NULL));
CREATE INDEX prospect_row_name_spelt ON prospect_row USING gin ((name_spelt::tsvector));
CREATE INDEX prospect_row_last_digits ON prospect_row (reverse(phone) text_pattern_ops);
CREATE INDEX prospect_row_second_digits ON prospect_row (reverse(second_phone) text_pattern_ops);
CREATE INDEX prospect_row_plate ON prospect_row (plate text_pattern_ops);
CREATE INDEX prospect_row_plate_end ON prospect_row (reverse(plate) text_pattern_ops);
CREATE INDEX prospect_row_vin_end ON prospect_row (reverse(vin) text_pattern_ops);

-- One row a visit, call or lead: the visit register (docs/domain.md, section 5.1), with who was invited to the store, for
-- when, and who came.
CREATE TABLE visit_row (
    prospect_id      text        NOT NULL COLLATE "C",
    sequence         bigint      NOT NULL,
    store            text        NOT NULL,
    zone             text        NOT NULL,
    day              date        NOT NULL,
    arrived_at       timestamptz NOT NULL,
    left_at          timestamptz,
    party_size       integer,
    consultant       text,
    source           text,
    campaign         text,
    channel          text        NOT NULL,
    first            boolean     NOT NULL,
    purpose          text,
    model            text,
    competitor_model text,
    captured         boolean     NOT NULL,
    test_drive       boolean     NOT NULL,
    grade            text,
    result           text        NOT NULL,
    late             boolean     NOT NULL,
    name             text,
    phone            text,
    remark           text,
    invited          boolean     NOT NULL DEFAULT false,
    appointment_at   timestamptz,
    came             boolean     NOT NULL DEFAULT false,
    erased           boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX visit_row_day ON visit_row (day, store);

-- One row for each prospect who has an appointment at a fixed time and has not come since (docs/features/homes.md).
CREATE TABLE appointment_row (
    prospect_id text        COLLATE "C" PRIMARY KEY,
    store       text        NOT NULL,
    zone        text        NOT NULL,
    day         date        NOT NULL,
    coming_at   timestamptz NOT NULL,
    consultant  text,
    model       text,
    name        text,
    phone       text,
    erased      boolean     NOT NULL DEFAULT false
);

CREATE INDEX appointment_row_day ON appointment_row (store, day);

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
