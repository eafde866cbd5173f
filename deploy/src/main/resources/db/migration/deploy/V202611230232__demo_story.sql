-- The demonstration's story, where one was begun: which one, and how many of its acts are told, and refused by a rule.
CREATE TABLE demo_story (
    only_row boolean          PRIMARY KEY DEFAULT true CHECK (only_row),
    seed     bigint           NOT NULL,
    last_day date             NOT NULL,
    scale    double precision NOT NULL,
    acts     integer          NOT NULL,
    refused  integer          NOT NULL,
    finished boolean          NOT NULL
);
