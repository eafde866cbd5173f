package io.showroom.deploy.security;

import io.showroom.staff.write.PasswordAttempts;
import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** Thrown when too many log-ins have failed recently; the password was not checked. */
final class TooManyAttempts extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    TooManyAttempts(PasswordAttempts.Exhausted exhausted) {
        super("too many failed log-ins", exhausted);
        this.retryAfterSeconds = exhausted.retryAfterSeconds();
    }

    /** Returns the whole seconds until the next attempt is allowed, at least 1. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
