package io.showroom.deploy.launch;

import org.jspecify.annotations.Nullable;

/** The system cannot start, for a reason that whoever starts it can mend; the message is one line that says how. */
public sealed class StartFailure extends RuntimeException permits InstallationInUse {

    private static final long serialVersionUID = 1L;

    /** Why, in one line. */
    public StartFailure(String message) {
        super(message);
    }

    /** Why, in one line, and what the machine said. */
    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
