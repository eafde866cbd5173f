-- Work in the background as db-scheduler keeps it: what is due, and who is at it. Names no person.
create table background_task (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index background_task_due on background_task (execution_time);

create index background_task_heartbeat on background_task (last_heartbeat);
