-- Bursts at the end of a month and contacts in series are found in an index alone, the series in its order.
CREATE INDEX audit_entry_by_hand ON audit_entry (recorded_day, store, actor) WHERE NOT imported AND actor IS NOT NULL;
CREATE INDEX audit_entry_contacts ON audit_entry (store, actor, recorded_at, position)
    INCLUDE (recorded_day, prospect_id, sequence)
    WHERE event_type = 'FollowUpCompleted' AND NOT imported;
