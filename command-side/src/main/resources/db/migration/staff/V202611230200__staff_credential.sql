-- Password hashes. Never part of an event; a user without a row cannot log in with a password.

CREATE TABLE staff_credential (
    staff      text        PRIMARY KEY,
    hash       text        NOT NULL,
    temporary  boolean     NOT NULL,
    changed_at timestamptz NOT NULL
);
