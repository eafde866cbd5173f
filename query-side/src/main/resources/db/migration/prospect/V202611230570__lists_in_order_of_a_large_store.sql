-- Lists of a store, a consultant or the whole group come in their usual order, newest contact or earliest due day first,
-- without sorting everybody; and how many are due or ungraded is counted without reading the rows.
CREATE INDEX prospect_row_latest ON prospect_row (last_contact_at DESC NULLS LAST, prospect_id);
CREATE INDEX prospect_row_store_latest ON prospect_row (store, last_contact_at DESC NULLS LAST, prospect_id);
CREATE INDEX prospect_row_consultant_latest ON prospect_row (consultant, last_contact_at DESC NULLS LAST, prospect_id);
CREATE INDEX prospect_row_store_due ON prospect_row (store, due_on, prospect_id) INCLUDE (status)
    WHERE due_on IS NOT NULL;
CREATE INDEX prospect_row_consultant_due ON prospect_row (consultant, due_on, prospect_id) INCLUDE (status, store)
    WHERE due_on IS NOT NULL;
CREATE INDEX prospect_row_ungraded ON prospect_row (store, consultant) WHERE ungraded_since IS NOT NULL;

-- Never used: a list puts those without any contact last.
DROP INDEX prospect_row_last_contact;
