-- The demonstration's story, where one was begun: which one, and how many of its acts are told, and refused by a rule.
-- until: the moment up to which it is told; nothing for one that was begun before that was kept: the end of its last day.
CREATE TABLE demo_story (
    only_row boolean          PRIMARY KEY DEFAULT true CHECK (only_row),
    seed     bigint           NOT NULL,
    last_day date             NOT NULL,
    scale    double precision NOT NULL,
    acts     integer          NOT NULL,
    refused  integer          NOT NULL,
    finished boolean          NOT NULL,
    until    timestamptz
);
