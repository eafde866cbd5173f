-- The event log, and what Axon keeps beside it. Why the two functions: docs/adr/0001-order-of-the-event-log.md

-- CACHE 1 is part of the proof: positions are given out in the order of the nextval calls, whatever the session.
CREATE SEQUENCE domain_event_position AS bigint INCREMENT BY 1 MINVALUE 1 START WITH 1 CACHE 1 NO CYCLE;

CREATE TABLE domain_event (
    global_index         bigint      NOT NULL DEFAULT nextval('domain_event_position'),
    sequence_number      bigint      NOT NULL,
    time_stamp           timestamptz NOT NULL,
    aggregate_identifier text        NOT NULL COLLATE "C",
    type                 text        NOT NULL COLLATE "C",
    event_identifier     text        NOT NULL COLLATE "C",
    payload_type         text        NOT NULL COLLATE "C",
    payload_revision     text        COLLATE "C",
    payload              bytea       NOT NULL,
    meta_data            bytea       NOT NULL,
    CONSTRAINT domain_event_pk PRIMARY KEY (global_index),
    CONSTRAINT domain_event_once_per_sequence UNIQUE (aggregate_identifier, sequence_number),
    CONSTRAINT domain_event_once_per_identifier UNIQUE (event_identifier)
);

ALTER SEQUENCE domain_event_position OWNED BY domain_event.global_index;

-- As known at a moment: which events had been recorded by then. Times grow with positions, nearly: a few pages tell.
CREATE INDEX domain_event_time_stamp ON domain_event USING brin (time_stamp) WITH (pages_per_range = 32);

CREATE TABLE snapshot_event (
    aggregate_identifier text        NOT NULL COLLATE "C",
    sequence_number      bigint      NOT NULL,
    time_stamp           timestamptz NOT NULL,
    type                 text        NOT NULL COLLATE "C",
    event_identifier     text        NOT NULL COLLATE "C",
    payload_type         text        NOT NULL COLLATE "C",
    payload_revision     text        COLLATE "C",
    payload              bytea       NOT NULL,
    meta_data            bytea       NOT NULL,
    CONSTRAINT snapshot_event_pk PRIMARY KEY (aggregate_identifier, sequence_number)
);

CREATE TABLE token_entry (
    processor_name varchar(255) NOT NULL,
    segment        integer      NOT NULL,
    token          bytea,
    token_type     varchar(255),
    time_stamp     varchar(255),
    owner          varchar(255),
    CONSTRAINT token_entry_pk PRIMARY KEY (processor_name, segment)
);

CREATE TABLE person_key (
    person     text        NOT NULL COLLATE "C",
    wrapped    text        NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT person_key_pk PRIMARY KEY (person)
);

-- Statistics hold values of rows that are gone, a wrapped key among them. Statistics target 0 marks what is personal:
-- nothing is sampled of it, and its table is written anew after an erasure (docs/features/erasure.md).
ALTER TABLE person_key ALTER COLUMN wrapped SET STATISTICS 0;

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

-- A writer calls this in its transaction before it takes its first position. It announces, by a shared advisory lock that
-- nobody ever waits for and that ends with the transaction: "all my positions will be above this one".
-- The lock's key is 16 bits of mark and 48 bits of position. The own log does not go on where a server's does.
CREATE FUNCTION begin_append() RETURNS bigint
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

-- The highest position up to which nothing can appear any more. A statement that starts after this one returned, with a
-- snapshot of its own, sees every event at or below it that will ever be there. The order of the two reads matters.
CREATE FUNCTION settled_position() RETURNS bigint
    LANGUAGE plpgsql VOLATILE AS
$$
DECLARE
    given_out bigint;
    lowest    bigint;
BEGIN
    IF current_setting('transaction_isolation') <> 'read committed' THEN
        RAISE EXCEPTION 'settled_position() needs READ COMMITTED: a snapshot taken earlier may lack settled events';
    END IF;
    SELECT CASE WHEN is_called THEN last_value ELSE 0 END INTO given_out FROM domain_event_position;
    SELECT min(((classid::bigint & 65535) << 32) | objid::bigint) INTO lowest
      FROM pg_locks
     WHERE locktype = 'advisory'
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
       AND objsubid = 1
       AND (classid::bigint >> 16) = 21320;
    RETURN least(given_out, lowest);
END
$$;
