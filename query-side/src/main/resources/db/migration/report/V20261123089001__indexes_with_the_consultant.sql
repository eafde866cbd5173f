-- Reports by consultant are answered from the index alone.
DROP INDEX prospect_step_by_day;
CREATE INDEX prospect_step_by_day ON prospect_step (day, stage, store) INCLUDE (days_before, consultant);
DROP INDEX prospect_step_by_cohort;
CREATE INDEX prospect_step_by_cohort ON prospect_step (cohort_day, stage, store) INCLUDE (days_before, consultant);
DROP INDEX contact_row_by_day;
CREATE INDEX contact_row_by_day ON contact_row (store, day) INCLUDE (consultant);
