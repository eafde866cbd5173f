-- Which processes of this installation live: each tells it every second. Written anew all the time, so nothing is lost
-- with it.
CREATE UNLOGGED TABLE running_node (
    id      text        NOT NULL PRIMARY KEY,
    role    text        NOT NULL CHECK (role IN ('all', 'command', 'query')),
    url     text        NOT NULL,
    since   timestamptz NOT NULL,
    seen_at timestamptz NOT NULL
);
