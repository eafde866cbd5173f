create table prospect_phone (
    prospect_id  text    primary key,
    store        text    not null,
    phone_digest text    not null,
    open         boolean not null
);

create unique index prospect_phone_open on prospect_phone (store, phone_digest) where open;
