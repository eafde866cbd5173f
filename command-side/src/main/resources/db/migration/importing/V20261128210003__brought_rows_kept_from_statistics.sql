-- Marked as personal: kept from statistics (docs/features/keys.md). What was wrong with a row can repeat what it said.
ALTER TABLE import_row ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE import_reject ALTER COLUMN sealed SET STATISTICS 0, ALTER COLUMN args SET STATISTICS 0;
ALTER TABLE import_job ALTER COLUMN sealed_header SET STATISTICS 0, ALTER COLUMN error_args SET STATISTICS 0;
ALTER TABLE import_list ALTER COLUMN sealed_name SET STATISTICS 0, ALTER COLUMN sealed_plan SET STATISTICS 0;
ALTER TABLE import_list_row ALTER COLUMN sealed SET STATISTICS 0;
