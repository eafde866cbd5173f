-- Work in the background as db-scheduler keeps it: what is due, and who is at it. Names no person.
CREATE TABLE background_task (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX background_task_due ON background_task (execution_time);

CREATE INDEX background_task_heartbeat ON background_task (last_heartbeat);
