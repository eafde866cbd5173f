-- What a check found when it held the events against those of the Axon Server that they came from; null without one.
ALTER TABLE ledger_verification
    ADD COLUMN server_events           bigint,
    ADD COLUMN server_difference_count bigint,
    ADD COLUMN server_difference       jsonb;
