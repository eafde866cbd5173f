-- The time slots of a store's traffic statistics, from a month on: hours at which a slot begins, and the last one ends.
CREATE TABLE directory_hour_slots (
    store      text NOT NULL,
    valid_from date NOT NULL,
    hours      text NOT NULL,
    PRIMARY KEY (store, valid_from)
);
