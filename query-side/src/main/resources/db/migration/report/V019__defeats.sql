-- One row a declaration of defeat: the defeat analysis (docs/domain.md, section 5.5). decided_at: when a manager
-- confirmed or rejected it; call_back_phone and counter_measure: the number to call back, and what is to be done.
CREATE TABLE defeat_row (
    prospect_id      text        NOT NULL COLLATE "C",
    sequence         bigint      NOT NULL,
    store            text        NOT NULL,
    zone             text        NOT NULL,
    day              date        NOT NULL,
    at               timestamptz NOT NULL,
    consultant       text,
    name             text,
    model            text,
    grade            text,
    days_since_first integer     NOT NULL,
    contacts         integer     NOT NULL,
    kind             text        NOT NULL,
    reason           text        NOT NULL,
    competitor_brand text,
    competitor_model text,
    rival_dealer     text,
    price_difference numeric,
    account          text,
    state            text        NOT NULL,
    decided_by       text,
    comment          text,
    decided_at       timestamptz,
    call_back_phone  text,
    counter_measure  text,
    erased           boolean     NOT NULL DEFAULT false,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX defeat_row_day ON defeat_row (day, store);
CREATE INDEX defeat_row_pending ON defeat_row (store) WHERE state = 'PENDING';
CREATE INDEX defeat_row_decided ON defeat_row (store, decided_at);

-- Confirmed defeats by month (its first day), kind and reason.
CREATE TABLE defeat_sum (
    month   date    NOT NULL,
    store   text    NOT NULL COLLATE "C",
    kind    text    NOT NULL COLLATE "C",
    reason  text    NOT NULL COLLATE "C",
    defeats integer NOT NULL,
    epoch   integer NOT NULL DEFAULT 0,
    PRIMARY KEY (month, store, kind, reason, epoch)
);
