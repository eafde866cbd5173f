-- The moment up to which the story is told; nothing for one that was begun before it was kept: the end of its last day.
ALTER TABLE demo_story ADD COLUMN until timestamptz;
