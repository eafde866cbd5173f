-- One row an owner: whoever took delivery (docs/domain.md, section 5.7).
CREATE TABLE owner_row (
    prospect_id       text    NOT NULL COLLATE "C" PRIMARY KEY,
    store             text    NOT NULL COLLATE "C",
    zone              text    NOT NULL,
    delivered_on      date    NOT NULL,
    consultant        text,
    name              text,
    phone             text,
    model             text,
    vin               text,
    plate             text,
    purchase_kind     text,
    insurance_ends_on date,
    contacts          integer NOT NULL,
    last_contact_on   date
);

CREATE INDEX owner_row_by_delivery ON owner_row (store, delivered_on DESC);

-- Who brought whom, and whether it led to an order.
CREATE TABLE referral_row (
    prospect_id text    NOT NULL COLLATE "C",
    referrer    text    NOT NULL COLLATE "C",
    store       text    NOT NULL COLLATE "C",
    day         date    NOT NULL,
    closed      boolean NOT NULL,
    PRIMARY KEY (prospect_id, referrer)
);

CREATE INDEX referral_row_by_referrer ON referral_row (referrer);
