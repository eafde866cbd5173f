-- Closed months: the figures as they were sealed, letter by letter (docs/features/month-close.md).
CREATE TABLE month_close (
    store     text        NOT NULL COLLATE "C",
    month     date        NOT NULL,
    position  bigint      NOT NULL,
    digest    text        NOT NULL,
    figures   text        NOT NULL,
    closed_by text,
    closed_at timestamptz NOT NULL,
    PRIMARY KEY (store, month)
);

-- Confirmed defeats by month (its first day), kind and reason.
CREATE TABLE defeat_sum (
    month   date    NOT NULL,
    store   text    NOT NULL COLLATE "C",
    kind    text    NOT NULL COLLATE "C",
    reason  text    NOT NULL COLLATE "C",
    defeats integer NOT NULL,
    PRIMARY KEY (month, store, kind, reason)
);

-- What was entered since a month was closed.
CREATE INDEX audit_entry_by_position ON audit_entry (store, position);
