-- Whoever was erased is told by a flag beside the name, which is empty then, and no longer by words in its place
-- (io.showroom.projection.read.PersonName).
ALTER TABLE prospect_row ADD COLUMN erased boolean NOT NULL DEFAULT false;
ALTER TABLE visit_row ADD COLUMN erased boolean NOT NULL DEFAULT false;
ALTER TABLE appointment_row ADD COLUMN erased boolean NOT NULL DEFAULT false;
ALTER TABLE contact_row ADD COLUMN erased boolean NOT NULL DEFAULT false;
ALTER TABLE defeat_row ADD COLUMN erased boolean NOT NULL DEFAULT false;
ALTER TABLE owner_row ADD COLUMN erased boolean NOT NULL DEFAULT false;
