-- Who was held as an owner from when to when, by whom: whoever took delivery, and beside them owners of cars bought
-- elsewhere (docs/domain.md, sections 2 and 5.7). customer: who is an owner and nothing else, an open prospect or a
-- defeated customer, which are counted apart.
CREATE TABLE owner_row (
    prospect_id       text    NOT NULL COLLATE "C",
    store             text    NOT NULL COLLATE "C",
    zone              text    NOT NULL,
    delivered_on      date,
    consultant        text,
    name              text,
    phone             text,
    model             text,
    vin               text,
    plate             text,
    purchase_kind     text,
    insurance_ends_on date,
    last_contact_on   date,
    held_on           date    NOT NULL,
    current_car       text,
    due_on            date,
    valid_from        date    NOT NULL,
    valid_until       date,
    mileage           integer,
    last_service_on   date,
    customer          text    NOT NULL,
    erased            boolean NOT NULL DEFAULT false,
    PRIMARY KEY (prospect_id, valid_from)
);

CREATE INDEX owner_row_by_delivery ON owner_row (store, delivered_on DESC);

-- The owner base is counted in an index alone, and begun with the latest.
CREATE INDEX owner_row_held ON owner_row (store, consultant, valid_from)
    INCLUDE (valid_until, customer, held_on, delivered_on, current_car, prospect_id);
CREATE INDEX owner_row_latest ON owner_row (held_on DESC, prospect_id);

-- Who brought whom, and whether it led to an order.
CREATE TABLE referral_row (
    prospect_id text NOT NULL COLLATE "C",
    referrer    text NOT NULL COLLATE "C",
    store       text NOT NULL COLLATE "C",
    day         date NOT NULL,
    closed_on   date,
    PRIMARY KEY (prospect_id, referrer)
);

CREATE INDEX referral_row_by_referrer ON referral_row (referrer);

-- What owners were agreed, did and bought on which day.
CREATE TABLE owner_act_row (
    prospect_id text    NOT NULL COLLATE "C",
    ordinal     integer NOT NULL,
    store       text    NOT NULL COLLATE "C",
    what        text    NOT NULL,
    day         date    NOT NULL,
    done_on     date,
    PRIMARY KEY (prospect_id, ordinal)
);

CREATE INDEX owner_act_row_by_day ON owner_act_row (store, day) INCLUDE (prospect_id, what, done_on);

-- How the number of owners held changed: the sum up to a day is how many were held at its end.
-- car: the one they drive; empty for a car bought here.
CREATE TABLE owner_held_sum (
    day        date    NOT NULL,
    store      text    NOT NULL COLLATE "C",
    consultant text    NOT NULL COLLATE "C",
    change     bigint  NOT NULL,
    car        text    NOT NULL COLLATE "C",
    epoch      integer NOT NULL DEFAULT 0,
    PRIMARY KEY (day, store, consultant, car, epoch)
) WITH (fillfactor = 80);
