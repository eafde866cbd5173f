-- The call register says who was invited to the store, for when, and who came (docs/domain.md, section 5.1).
ALTER TABLE visit_row
    ADD COLUMN invited        boolean NOT NULL DEFAULT false,
    ADD COLUMN appointment_at timestamptz,
    ADD COLUMN came           boolean NOT NULL DEFAULT false;
