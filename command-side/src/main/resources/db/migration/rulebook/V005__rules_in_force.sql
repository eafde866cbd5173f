-- The rules in force, written in the transaction of the event that sets them and read by those who judge commands.

CREATE TABLE rule_store (
    store               text    PRIMARY KEY,
    time_zone           text    NOT NULL,
    opening_days        text[]  NOT NULL,
    defeat_confirmation boolean NOT NULL
);

CREATE TABLE rule_store_scheme (
    store      text NOT NULL,
    valid_from date NOT NULL,
    scheme     text NOT NULL,
    PRIMARY KEY (store, valid_from)
);

CREATE TABLE rule_closing_day (
    store text NOT NULL,
    day   date NOT NULL,
    PRIMARY KEY (store, day)
);

CREATE TABLE rule_scheme_grade (
    scheme         text    NOT NULL,
    version        integer NOT NULL,
    place          integer NOT NULL,
    valid_from     date    NOT NULL,
    code           text    NOT NULL,
    kind           text    NOT NULL,
    follow_up_days integer,
    meaning_zh     text    NOT NULL,
    meaning_en     text    NOT NULL,
    PRIMARY KEY (scheme, version, place)
);

-- Of passwords: whether a user must change it first, and how often it was set: a log-in made with an older one is over.
CREATE TABLE rule_staff (
    staff              text    PRIMARY KEY,
    roles              text[]  NOT NULL,
    store              text,
    active             boolean NOT NULL,
    password_temporary boolean NOT NULL DEFAULT false,
    password_changes   integer NOT NULL DEFAULT 0
);

-- parent: under which code of the upper level it stands; a defeat's reason belongs to its kind.
CREATE TABLE rule_code (
    list    text    NOT NULL,
    code    text    NOT NULL,
    retired boolean NOT NULL,
    parent  text,
    PRIMARY KEY (list, code)
);

-- How often each part changed: what is held in memory elsewhere is stale once the count has moved on.
CREATE TABLE rule_change (
    part    text   PRIMARY KEY,
    changes bigint NOT NULL
);

INSERT INTO rule_change (part, changes)
VALUES ('STORES', 0), ('STAFF', 0), ('SCHEMES', 0), ('CODES', 0);
