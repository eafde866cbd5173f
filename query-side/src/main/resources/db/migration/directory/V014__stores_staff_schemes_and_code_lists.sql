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

-- Who is on duty in the showroom, by store day, in the order of their turns.
CREATE TABLE duty_rota (
    store       text   NOT NULL,
    day         date   NOT NULL,
    consultants text[] NOT NULL,
    PRIMARY KEY (store, day)
);

-- The time slots of a store's traffic statistics, from a month on: hours at which a slot begins, and the last one ends.
CREATE TABLE directory_hour_slots (
    store      text NOT NULL,
    valid_from date NOT NULL,
    hours      text NOT NULL,
    PRIMARY KEY (store, valid_from)
);

-- What the playbook of a grading scheme says; an empty grade or concern stands for every one.
CREATE TABLE directory_playbook (
    scheme  text NOT NULL,
    grade   text NOT NULL,
    concern text NOT NULL,
    text_zh text,
    text_en text,
    PRIMARY KEY (scheme, grade, concern)
);

-- What a store asks a customer card to hold, from a day on.
CREATE TABLE directory_card_rule (
    store         text      NOT NULL,
    valid_from    date      NOT NULL,
    complete_from integer   NOT NULL,
    fields        text[]    NOT NULL,
    weights       integer[] NOT NULL,
    PRIMARY KEY (store, valid_from)
);

-- How often anything of this changed: what is held in memory is stale once the count has moved on.
CREATE TABLE directory_change (
    changes bigint NOT NULL
);

INSERT INTO directory_change (changes) VALUES (0);
