-- What each request led to, for those that come twice with one idempotency key. Without a receipt it is under way.
CREATE TABLE command_receipt (
    actor           text        NOT NULL,
    idempotency_key text        NOT NULL,
    request_digest  text        NOT NULL,
    receipt         jsonb,
    received_at     timestamptz NOT NULL,
    PRIMARY KEY (actor, idempotency_key)
);
