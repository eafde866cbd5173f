package io.showroom.deploy.security;

import java.io.Serial;
import java.time.Duration;
import org.springframework.security.core.AuthenticationException;

/** Too many log-ins failed of late; nothing was checked. */
final class TooManyAttempts extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration wait;

    TooManyAttempts(Duration wait) {
        super("too many failed log-ins");
        this.wait = wait;
    }

    /** Whole seconds after which an attempt is allowed again, at least one. */
    long retryAfterSeconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
