-- What the playbook of a grading scheme says; an empty grade or concern stands for every one.
CREATE TABLE directory_playbook (
    scheme  text NOT NULL,
    grade   text NOT NULL,
    concern text NOT NULL,
    text_zh text,
    text_en text,
    PRIMARY KEY (scheme, grade, concern)
);
