package io.showroom.deploy.security;

import io.showroom.staff.write.PasswordAttempts;
import java.io.Serial;
import org.springframework.security.core.AuthenticationException;

/** Too many log-ins failed of late; nothing was checked. */
final class TooManyAttempts extends AuthenticationException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final long retryAfterSeconds;

    TooManyAttempts(PasswordAttempts.Exhausted exhausted) {
        super("too many failed log-ins", exhausted);
        this.retryAfterSeconds = exhausted.retryAfterSeconds();
    }

    /** Whole seconds after which an attempt is allowed again, at least one. */
    long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
