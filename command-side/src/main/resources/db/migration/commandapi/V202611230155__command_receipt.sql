create table command_receipt (
    actor           text        not null,
    idempotency_key text        not null,
    request_digest  text        not null,
    receipt         jsonb,
    received_at     timestamptz not null,
    primary key (actor, idempotency_key)
);
