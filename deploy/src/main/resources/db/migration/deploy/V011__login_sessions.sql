-- Who is logged in with a browser, as Spring Session keeps it (its own columns): of a person, the user key alone.
CREATE TABLE login_session (
    primary_id            text    PRIMARY KEY,
    session_id            text    NOT NULL UNIQUE,
    creation_time         bigint  NOT NULL,
    last_access_time      bigint  NOT NULL,
    max_inactive_interval integer NOT NULL,
    expiry_time           bigint  NOT NULL,
    principal_name        text
);

CREATE INDEX login_session_expiry ON login_session (expiry_time);

CREATE TABLE login_session_attributes (
    session_primary_id text  NOT NULL REFERENCES login_session (primary_id) ON DELETE CASCADE,
    attribute_name     text  NOT NULL,
    attribute_bytes    bytea NOT NULL,
    PRIMARY KEY (session_primary_id, attribute_name)
);
