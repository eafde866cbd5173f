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
