-- One row an event of a prospect: when it happened, when it was recorded, by whom. No texts.
CREATE TABLE audit_entry (
    prospect_id  text        NOT NULL COLLATE "C",
    sequence     bigint      NOT NULL,
    position     bigint      NOT NULL,
    store        text        NOT NULL COLLATE "C",
    event_type   text        NOT NULL COLLATE "C",
    actor        text,
    imported     boolean     NOT NULL,
    day          date        NOT NULL,
    recorded_day date        NOT NULL,
    occurred_at  timestamptz NOT NULL,
    recorded_at  timestamptz NOT NULL,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX audit_entry_by_recorded_day ON audit_entry (recorded_day, store);
CREATE INDEX audit_entry_late ON audit_entry (recorded_day, store) WHERE recorded_day > day;

-- What a check of docs/domain.md, section 10, finds in one prospect's history, with what its parameters compare.
CREATE TABLE audit_finding (
    prospect_id text        NOT NULL COLLATE "C",
    finding     text        NOT NULL COLLATE "C",
    sequence    bigint      NOT NULL,
    store       text        NOT NULL COLLATE "C",
    day         date        NOT NULL,
    consultant  text,
    actor       text,
    recorded_at timestamptz NOT NULL,
    measure     bigint      NOT NULL,
    other       bigint,
    before      text,
    after       text,
    later       text,
    PRIMARY KEY (prospect_id, finding, sequence)
);

CREATE INDEX audit_finding_by_day ON audit_finding (finding, day, store);
