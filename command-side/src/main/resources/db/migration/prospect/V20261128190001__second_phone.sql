-- A prospect may have two numbers; nobody else of the store holds either as long as it is open.
alter table prospect_phone add column place text not null default 'FIRST' check (place in ('FIRST', 'SECOND'));

alter table prospect_phone drop constraint prospect_phone_pkey;

alter table prospect_phone add primary key (prospect_id, place);
