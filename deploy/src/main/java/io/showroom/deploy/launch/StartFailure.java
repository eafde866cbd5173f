package io.showroom.deploy.launch;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the system cannot start for a reason that the operator can remove. The message is one line that says what
 * is wrong and what to do.
 */
public sealed class StartFailure extends RuntimeException permits InstallationInUse {

    private static final long serialVersionUID = 1L;

    /** Creates a failure with a message of one line. */
    public StartFailure(String message) {
        super(message);
    }

    /** Creates a failure with a message of one line and its cause. */
    public StartFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
