-- Who is on duty in the showroom, by store day, in the order of their turns.
CREATE TABLE duty_rota (
    store       text   NOT NULL,
    day         date   NOT NULL,
    consultants text[] NOT NULL,
    PRIMARY KEY (store, day)
);
