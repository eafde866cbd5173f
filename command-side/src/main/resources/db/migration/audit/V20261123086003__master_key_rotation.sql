-- Who put which master key in the place of which, by their names; written once (docs/features/keys.md).
CREATE TABLE master_key_rotation (
    number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    from_key     text        NOT NULL,
    to_key       text        NOT NULL,
    rotated_at   timestamptz NOT NULL,
    rotated_by   text        NOT NULL,
    wrapped_anew bigint      NOT NULL
);

CREATE TRIGGER master_key_rotation_written_once
    BEFORE UPDATE OR DELETE OR TRUNCATE ON master_key_rotation
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
