-- One row a prospect, as it stands now: lists, search, follow-ups. Folded by io.showroom.prospect.read.
CREATE TABLE prospect_row (
    prospect_id     text COLLATE "C" PRIMARY KEY,
    store           text NOT NULL,
    zone            text NOT NULL,
    status          text NOT NULL,
    grade           text,
    consultant      text,
    source          text,
    campaign        text,
    channel         text,
    model           text,
    name            text,
    phone           text,
    first_at        timestamptz NOT NULL,
    captured_at     timestamptz,
    last_contact_at timestamptz,
    due_on          date,
    due_channel     text,
    due_purpose     text,
    ungraded_since  timestamptz,
    closed_at       timestamptz,
    last_at         timestamptz NOT NULL,
    price           numeric,
    incomplete      boolean NOT NULL
);

CREATE INDEX prospect_row_store ON prospect_row (store, status);
CREATE INDEX prospect_row_consultant ON prospect_row (consultant, status);
CREATE INDEX prospect_row_due ON prospect_row (due_on) WHERE due_on IS NOT NULL;
CREATE INDEX prospect_row_last_contact ON prospect_row (last_contact_at DESC);

-- One row a visit, call or lead: the visit register (docs/domain.md, section 5.1).
CREATE TABLE visit_row (
    prospect_id      text NOT NULL COLLATE "C",
    sequence         bigint NOT NULL,
    store            text NOT NULL,
    zone             text NOT NULL,
    day              date NOT NULL,
    arrived_at       timestamptz NOT NULL,
    left_at          timestamptz,
    party_size       integer,
    consultant       text,
    source           text,
    campaign         text,
    channel          text NOT NULL,
    first            boolean NOT NULL,
    purpose          text,
    model            text,
    competitor_model text,
    captured         boolean NOT NULL,
    test_drive       boolean NOT NULL,
    grade            text,
    result           text NOT NULL,
    late             boolean NOT NULL,
    name             text,
    phone            text,
    remark           text,
    PRIMARY KEY (prospect_id, sequence)
);

CREATE INDEX visit_row_day ON visit_row (day, store);
