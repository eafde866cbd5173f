-- Under which code of the upper level a code stands: a defeat's reason belongs to its kind. Codes added before are
-- completed from the log.
ALTER TABLE rule_code ADD COLUMN parent text;

UPDATE rule_code
   SET parent = told.parent
  FROM (SELECT DISTINCT ON (body ->> 'list', body ->> 'code')
               body ->> 'list' AS list, body ->> 'code' AS code, body ->> 'parent' AS parent
          FROM (SELECT global_index, convert_from(payload, 'UTF8')::jsonb AS body
                  FROM domain_event
                 WHERE payload_type IN ('io.showroom.codelist.events.CodeAdded',
                                        'io.showroom.codelist.events.CodeChanged')) AS event
         ORDER BY body ->> 'list', body ->> 'code', global_index DESC) AS told
 WHERE rule_code.list = told.list AND rule_code.code = told.code;
