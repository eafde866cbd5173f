-- Owners of cars bought elsewhere stand beside those who took delivery here (docs/domain.md, sections 2 and 5.7).
ALTER TABLE owner_row ALTER COLUMN delivered_on DROP NOT NULL;
ALTER TABLE owner_row ADD COLUMN held_on date;
ALTER TABLE owner_row ADD COLUMN current_car text;
ALTER TABLE owner_row ADD COLUMN due_on date;
UPDATE owner_row SET held_on = delivered_on;
ALTER TABLE owner_row ALTER COLUMN held_on SET NOT NULL;
