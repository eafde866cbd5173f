-- Who holds which number, as a keyed digest. A prospect may have two; nobody else of the store holds either as long as it
-- is open.
CREATE TABLE prospect_phone (
    prospect_id  text    NOT NULL,
    store        text    NOT NULL,
    phone_digest text    NOT NULL,
    open         boolean NOT NULL,
    place        text    NOT NULL DEFAULT 'FIRST' CHECK (place IN ('FIRST', 'SECOND')),
    PRIMARY KEY (prospect_id, place)
);

CREATE UNIQUE INDEX prospect_phone_open ON prospect_phone (store, phone_digest) WHERE open;

-- Marked as personal: kept from statistics (docs/features/keys.md).
ALTER TABLE prospect_phone ALTER COLUMN phone_digest SET STATISTICS 0;

-- Who was erased, besides the log: what a register file kept elsewhere is held against after a backup was restored.
CREATE TABLE person_erasure (
    prospect_id text        NOT NULL COLLATE "C" PRIMARY KEY,
    erased_at   timestamptz NOT NULL
);

-- Who holds whom, as the log tells after all that is known: written in the transaction of the event that changes it.
-- "sequence" is the place of that event in the prospect's stream, so that no older answer takes the place of a newer one.
CREATE TABLE prospect_holding (
    prospect_id text    NOT NULL COLLATE "C" PRIMARY KEY,
    store       text    NOT NULL,
    consultant  text,
    followed    boolean NOT NULL,
    owner       boolean NOT NULL,
    sequence    bigint  NOT NULL
);

CREATE INDEX prospect_holding_consultant ON prospect_holding (store, consultant) WHERE followed;

-- By what an owner's car is known, plate and VIN, as keyed digests; gone with the person's data.
CREATE TABLE prospect_car (
    store       text NOT NULL,
    mark_digest text NOT NULL,
    prospect_id text NOT NULL COLLATE "C",
    PRIMARY KEY (store, mark_digest, prospect_id)
);

CREATE INDEX prospect_car_prospect ON prospect_car (prospect_id);

-- No digest of a car stays in the planner's figures once it is gone from the table.
ALTER TABLE prospect_car ALTER COLUMN mark_digest SET STATISTICS 0;

-- How far these tables were filled from a log that was there before them.
CREATE TABLE prospect_holding_fill (
    only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
    through  text    NOT NULL DEFAULT '' COLLATE "C",
    filled   boolean NOT NULL DEFAULT false
);

INSERT INTO prospect_holding_fill DEFAULT VALUES;
