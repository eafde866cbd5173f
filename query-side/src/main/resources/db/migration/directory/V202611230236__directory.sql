-- Stores, staff, grading schemes and code lists as they are now, by key: names, time zones, what can be chosen.

CREATE TABLE directory_store (
    store               text    PRIMARY KEY,
    name                text    NOT NULL,
    time_zone           text    NOT NULL,
    opening_days        text[]  NOT NULL,
    defeat_confirmation boolean NOT NULL
);

CREATE TABLE directory_closing_day (
    store  text NOT NULL,
    day    date NOT NULL,
    reason text,
    PRIMARY KEY (store, day)
);

CREATE TABLE directory_store_scheme (
    store      text NOT NULL,
    valid_from date NOT NULL,
    scheme     text NOT NULL,
    PRIMARY KEY (store, valid_from)
);

-- Names stay sealed with the key of the person they belong to.
CREATE TABLE directory_staff (
    staff  text    PRIMARY KEY,
    roles  text[]  NOT NULL,
    store  text,
    team   text,
    sealed text,
    active boolean NOT NULL
);

CREATE TABLE directory_scheme (
    scheme     text    NOT NULL,
    version    integer NOT NULL,
    valid_from date    NOT NULL,
    name_zh    text    NOT NULL,
    name_en    text    NOT NULL,
    PRIMARY KEY (scheme, version)
);

CREATE TABLE directory_grade (
    scheme         text    NOT NULL,
    version        integer NOT NULL,
    place          integer NOT NULL,
    code           text    NOT NULL,
    kind           text    NOT NULL,
    follow_up_days integer,
    meaning_zh     text    NOT NULL,
    meaning_en     text    NOT NULL,
    PRIMARY KEY (scheme, version, place)
);

CREATE TABLE directory_code (
    list    text    NOT NULL,
    code    text    NOT NULL,
    place   bigint  NOT NULL GENERATED ALWAYS AS IDENTITY,
    parent  text,
    name_zh text    NOT NULL,
    name_en text    NOT NULL,
    retired boolean NOT NULL,
    PRIMARY KEY (list, code)
);

-- How often anything of this changed: what is held in memory is stale once the count has moved on.
CREATE TABLE directory_change (
    changes bigint NOT NULL
);

INSERT INTO directory_change (changes) VALUES (0);
