-- One row a prospect, month it was open in, consultant it was with then, and spell of being open: the contact status
-- sheet (docs/domain.md, section 5.4). The last row of an open prospect stands for all months to come: it lasts until
-- 9999-12-01. Names of persons are not kept here.
CREATE TABLE contact_sheet_row (
    prospect_id    text    NOT NULL COLLATE "C",
    month          date    NOT NULL,
    consultant     text    NOT NULL COLLATE "C",
    block          text    NOT NULL COLLATE "C",
    spell          integer NOT NULL,
    lasts_until    date    NOT NULL,
    store          text    NOT NULL COLLATE "C",
    source         text    NOT NULL COLLATE "C",
    model          text    NOT NULL COLLATE "C",
    opened_on      date    NOT NULL,
    from_on        date,
    to_on          date,
    contact_before date,
    planned_on     date,
    start_grade    text    NOT NULL COLLATE "C",
    end_grade      text    NOT NULL COLLATE "C",
    moved_from     text,
    moved_to       text,
    base           integer NOT NULL,
    reopened       integer NOT NULL,
    orders         integer NOT NULL,
    gross_orders   integer NOT NULL,
    defeated       integer NOT NULL,
    lost           integer NOT NULL,
    frozen         integer NOT NULL,
    invalid        integer NOT NULL,
    moved_in       integer NOT NULL,
    moved_out      integer NOT NULL,
    cells          text    NOT NULL,
    PRIMARY KEY (prospect_id, month, consultant, block, spell)
);

CREATE INDEX contact_sheet_row_month ON contact_sheet_row (month, store, consultant);
CREATE INDEX contact_sheet_row_lasting ON contact_sheet_row (store, consultant, month)
    WHERE lasts_until = DATE '9999-12-01';
