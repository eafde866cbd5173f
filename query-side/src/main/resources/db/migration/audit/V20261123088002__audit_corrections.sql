-- What an event corrects: GRADE or DETAILS; nothing for one that corrects nothing. Filled by the rebuild that the raised version causes.
ALTER TABLE audit_entry ADD COLUMN correction text;
CREATE INDEX audit_entry_corrections ON audit_entry (recorded_day, store) WHERE correction IS NOT NULL;
