-- One row a contact of a day: the daily sales report (docs/domain.md, section 5.3).
CREATE TABLE contact_row (
    prospect_id  text        NOT NULL COLLATE "C",
    sequence     bigint      NOT NULL,
    event_id     text        NOT NULL,
    store        text        NOT NULL COLLATE "C",
    zone         text        NOT NULL,
    day          date        NOT NULL,
    at           timestamptz NOT NULL,
    consultant   text,
    type         text        NOT NULL,
    channel      text,
    first        boolean     NOT NULL,
    planned      boolean     NOT NULL,
    purpose      text        NOT NULL,
    grade_before text,
    grade_after  text,
    gradings     integer     NOT NULL,
    kind         text,
    results      text,
    late         boolean     NOT NULL,
    name         text,
    phone        text,
    area         text,
    model        text,
    source       text,
    account      text,
    comment      text,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX contact_row_by_day ON contact_row (store, day);

-- How the number of open prospects changed: the sum up to a day is the stock at its end.
CREATE TABLE stock_sum (
    day        date   NOT NULL,
    store      text   NOT NULL COLLATE "C",
    consultant text   NOT NULL COLLATE "C",
    grade      text   NOT NULL COLLATE "C",
    change     bigint NOT NULL,
    PRIMARY KEY (day, store, consultant, grade)
) WITH (fillfactor = 80);
