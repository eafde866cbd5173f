-- What a check found in the access log.
ALTER TABLE ledger_verification
    ADD COLUMN access_rows          bigint NOT NULL DEFAULT 0,
    ADD COLUMN access_unsealed      bigint NOT NULL DEFAULT 0,
    ADD COLUMN access_seals         bigint NOT NULL DEFAULT 0,
    ADD COLUMN access_problem_count bigint NOT NULL DEFAULT 0,
    ADD COLUMN access_problems      jsonb  NOT NULL DEFAULT '[]';
