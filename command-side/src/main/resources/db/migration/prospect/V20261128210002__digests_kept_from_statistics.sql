-- Marked as personal: kept from statistics (docs/features/keys.md).
ALTER TABLE prospect_phone ALTER COLUMN phone_digest SET STATISTICS 0;
