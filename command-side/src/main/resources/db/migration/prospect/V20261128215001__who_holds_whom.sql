-- Who holds whom, as the log tells after all that is known: written in the transaction of the event that changes it.
-- "sequence" is the place of that event in the prospect's stream, so that no older answer takes the place of a newer one.
create table prospect_holding (
    prospect_id text    not null collate "C" primary key,
    store       text    not null,
    consultant  text,
    followed    boolean not null,
    owner       boolean not null,
    sequence    bigint  not null
);

create index prospect_holding_consultant on prospect_holding (store, consultant) where followed;

-- By what an owner's car is known, plate and VIN, as keyed digests; gone with the person's data.
create table prospect_car (
    store       text not null,
    mark_digest text not null,
    prospect_id text not null collate "C",
    primary key (store, mark_digest, prospect_id)
);

create index prospect_car_prospect on prospect_car (prospect_id);

-- No digest of a car stays in the planner's figures once it is gone from the table.
alter table prospect_car alter column mark_digest set statistics 0;

-- How far these tables were filled from a log that was there before them.
create table prospect_holding_fill (
    only_one boolean primary key default true check (only_one),
    through  text    not null default '' collate "C",
    filled   boolean not null default false
);

insert into prospect_holding_fill default values;
