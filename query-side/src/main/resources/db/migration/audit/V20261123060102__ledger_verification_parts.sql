-- Whether the read models are compared too, and when the ledger itself was done.
ALTER TABLE ledger_verification
    ADD COLUMN read_models       boolean NOT NULL DEFAULT true,
    ADD COLUMN ledger_checked_at timestamptz;
