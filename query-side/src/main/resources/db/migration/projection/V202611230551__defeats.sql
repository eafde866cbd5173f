-- One row a declaration of defeat: the defeat analysis (docs/domain.md, section 5.5).
CREATE TABLE defeat_row (
    prospect_id      text NOT NULL COLLATE "C",
    sequence         bigint NOT NULL,
    store            text NOT NULL,
    zone             text NOT NULL,
    day              date NOT NULL,
    at               timestamptz NOT NULL,
    consultant       text,
    name             text,
    model            text,
    grade            text,
    days_since_first integer NOT NULL,
    contacts         integer NOT NULL,
    kind             text NOT NULL,
    reason           text NOT NULL,
    competitor_brand text,
    competitor_model text,
    rival_dealer     text,
    price_difference numeric,
    account          text,
    state            text NOT NULL,
    decided_by       text,
    comment          text,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX defeat_row_day ON defeat_row (day, store);
