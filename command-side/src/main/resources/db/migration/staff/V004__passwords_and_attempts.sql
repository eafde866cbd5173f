-- Password hashes. Never part of an event; a user without a row cannot log in with a password.
CREATE TABLE staff_credential (
    staff      text        PRIMARY KEY,
    hash       text        NOT NULL,
    temporary  boolean     NOT NULL,
    changed_at timestamptz NOT NULL
);

-- Wrong passwords of late, of all nodes, by keyed digests of whose password it was and of where it came from. By the
-- database's own clock. Worth nothing after a crash, hence not logged.
CREATE UNLOGGED TABLE password_attempts (
    counted    text        PRIMARY KEY,
    full_again timestamptz NOT NULL
);

CREATE INDEX password_attempts_lapsed ON password_attempts (full_again);

-- Checks under way: each holds an attempt of all that it counts for until its outcome is known, or its node is gone.
CREATE UNLOGGED TABLE password_check (
    id      bigint      NOT NULL,
    counted text        NOT NULL,
    until   timestamptz NOT NULL,
    PRIMARY KEY (counted, id)
);

CREATE SEQUENCE password_check_number;

-- One after the other for whatever is counted; always in the same order, so that nobody waits in a circle.
CREATE FUNCTION count_passwords_alone(counting text[]) RETURNS void LANGUAGE sql AS $$
    SELECT pg_advisory_xact_lock(mark)
      FROM (SELECT DISTINCT hashtextextended(one, 21326) AS mark FROM unnest(counting) AS one ORDER BY 1) AS marks
$$;

-- Seconds until an attempt is left for each of these; 0 if there is one now.
CREATE FUNCTION password_wait(counting text[], allowed integer[], back interval[]) RETURNS double precision
    LANGUAGE sql AS $$
    SELECT coalesce(max(greatest(0, extract(epoch FROM
               spent.full_again - (rule.allowed - 1) * rule.back - clock_timestamp()))), 0)::double precision
      FROM unnest(counting, allowed, back) AS rule (counted, allowed, back)
      JOIN password_attempts AS spent USING (counted)
$$;

-- Takes an attempt for a check, and gives it a number; none if all attempts that are left are held by others.
CREATE FUNCTION begin_password_check(counting text[], allowed integer[], back interval[], held_for interval)
    RETURNS TABLE (number bigint, wait double precision) LANGUAGE plpgsql AS $$
DECLARE
    moment timestamptz;
BEGIN
    PERFORM count_passwords_alone(counting);
    moment := clock_timestamp();
    number := NULL;
    wait := password_wait(counting, allowed, back);
    IF wait = 0 THEN
        DELETE FROM password_check AS held WHERE held.counted = ANY (counting) AND held.until <= moment;
        IF NOT EXISTS (
            SELECT 1
              FROM unnest(counting, allowed, back) AS rule (counted, allowed, back)
              LEFT JOIN password_attempts AS spent USING (counted)
             WHERE (SELECT count(*) FROM password_check AS held WHERE held.counted = rule.counted)
                   >= rule.allowed - ceil(greatest(0, coalesce(extract(epoch FROM spent.full_again - moment), 0))
                                          / extract(epoch FROM rule.back)))
        THEN
            number := nextval('password_check_number');
            INSERT INTO password_check (id, counted, until)
            SELECT number, one, moment + held_for FROM unnest(counting) AS one;
        END IF;
    END IF;
    RETURN NEXT;
END
$$;

-- Gives the attempt back, or takes it away for good: a wrong password counts for all, a right one forgives the first.
CREATE FUNCTION end_password_check(counting text[], allowed integer[], back interval[], number bigint, was_right boolean)
    RETURNS void LANGUAGE plpgsql AS $$
DECLARE
    moment timestamptz;
BEGIN
    PERFORM count_passwords_alone(counting);
    moment := clock_timestamp();
    DELETE FROM password_check AS held WHERE held.id = number AND held.counted = ANY (counting);
    IF was_right THEN
        DELETE FROM password_attempts AS spent WHERE spent.counted = counting[1];
    ELSIF NOT was_right THEN
        INSERT INTO password_attempts AS spent (counted, full_again)
        SELECT rule.counted, moment + rule.back FROM unnest(counting, back) AS rule (counted, back)
            ON CONFLICT (counted) DO UPDATE
           SET full_again = greatest(spent.full_again, moment) + (excluded.full_again - moment);
    END IF;
    -- What has lapsed says no more than what is not there; little at a time, and last, so that nobody
    -- waits in a circle.
    DELETE FROM password_attempts AS spent
     WHERE spent.counted IN (SELECT lapsed.counted FROM password_attempts AS lapsed WHERE lapsed.full_again <= moment
                              LIMIT 20 FOR UPDATE SKIP LOCKED);
    DELETE FROM password_check AS held
     WHERE (held.counted, held.id) IN (SELECT lapsed.counted, lapsed.id FROM password_check AS lapsed
                                        WHERE lapsed.until <= moment LIMIT 20 FOR UPDATE SKIP LOCKED);
END
$$;
