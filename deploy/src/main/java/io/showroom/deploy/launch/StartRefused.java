package io.showroom.deploy.launch;

import org.jspecify.annotations.Nullable;

/** The system cannot start, for a reason that whoever starts it can mend; the message is one line that says how. */
public sealed class StartRefused extends RuntimeException permits TakenInstallation {

    private static final long serialVersionUID = 1L;

    /** Why, in one line. */
    public StartRefused(String message) {
        super(message);
    }

    /** Why, in one line, and what the machine said. */
    public StartRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
