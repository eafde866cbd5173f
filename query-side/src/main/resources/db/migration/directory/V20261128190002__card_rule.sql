-- What a store asks a customer card to hold, from a day on.
CREATE TABLE directory_card_rule (
    store         text      NOT NULL,
    valid_from    date      NOT NULL,
    complete_from integer   NOT NULL,
    fields        text[]    NOT NULL,
    weights       integer[] NOT NULL,
    PRIMARY KEY (store, valid_from)
);
