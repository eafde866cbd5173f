-- Whether a user must change the password first, and how often it was set: a log-in made with an older one is over.

ALTER TABLE rule_staff
    ADD COLUMN password_temporary boolean NOT NULL DEFAULT false,
    ADD COLUMN password_changes   integer NOT NULL DEFAULT 0;
