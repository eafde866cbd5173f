package io.showroom.staff.write;

import io.showroom.commandapi.Rejection;
import io.showroom.sides.Side;
import io.showroom.sides.Sides;
import io.showroom.staff.Actor;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Repository of password hashes, in a table of their own: no event, log or read model contains a password. */
@Sides({Side.COMMAND, Side.QUERY})
@Component
class Passwords implements PasswordCheck {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 128;
    private static final Set<String> GUESSED_FIRST =
            Set.of("password12", "password123", "1234567890", "0123456789", "12345678910", "qwertyuiop", "1q2w3e4r5t");

    private final JdbcClient database;
    private final PasswordEncoder encoder;
    private final Clock clock;
    private final String nobodysHash;

    Passwords(JdbcClient database, PasswordEncoder encoder, Clock clock) {
        this.database = database;
        this.encoder = encoder;
        this.clock = clock;
        this.nobodysHash = String.valueOf(encoder.encode("nobody"));
    }

    /**
     * Returns a password that is acceptable: long enough and not easily guessed. Passwords set by the system are only
     * checked for their maximum length.
     *
     * @throws Rejection otherwise
     */
    String acceptable(String field, String user, @Nullable Secret password, Actor actor) {
        if (password == null || password.text() == null || password.text().isEmpty()) {
            throw Rejection.malformed("required", field);
        }
        String text = password.text();
        if (text.length() > LONGEST) {
            throw Rejection.malformed("size", field, LONGEST);
        }
        if (actor.user().equals(Actor.SYSTEM.user())) {
            return text;
        }
        if (text.codePointCount(0, text.length()) < SHORTEST) {
            throw Rejection.rule("passwordTooShort", field, SHORTEST);
        }
        String plain = text.toLowerCase(Locale.ROOT);
        if (GUESSED_FIRST.contains(plain)
                || plain.equals(user.toLowerCase(Locale.ROOT))
                || plain.chars().distinct().count() < 4) {
            throw Rejection.rule("passwordGuessable", field);
        }
        return text;
    }

    void set(String user, String password, boolean temporary) {
        database.sql("""
                        INSERT INTO staff_credential (staff, hash, temporary, changed_at)
                        VALUES (:user, :hash, :temporary, :now)
                        ON CONFLICT (staff) DO UPDATE
                        SET hash = excluded.hash, temporary = excluded.temporary, changed_at = excluded.changed_at
                        """)
                .param("user", user)
                .param("hash", encoder.encode(password))
                .param("temporary", temporary)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    boolean matches(String user, @Nullable Secret password) {
        return password != null && password.text() != null && matches(user, password.text());
    }

    @Override
    public boolean matches(String user, String password) {
        Optional<String> hash = database.sql("SELECT hash FROM staff_credential WHERE staff = :user")
                .param("user", user)
                .query(String.class)
                .optional();
        // Verifies against a fixed hash if there is none, so that the response time does not reveal which users exist.
        boolean matches = encoder.matches(password, hash.orElse(nobodysHash));
        return matches && hash.isPresent();
    }
}
