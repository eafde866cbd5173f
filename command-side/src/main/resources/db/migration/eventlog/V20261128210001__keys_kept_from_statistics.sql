-- Statistics hold values of rows that are gone, a wrapped key among them. Statistics target 0 marks what is personal:
-- nothing is sampled of it, and its table is written anew after an erasure (docs/features/erasure.md).
ALTER TABLE person_key ALTER COLUMN wrapped SET STATISTICS 0;
