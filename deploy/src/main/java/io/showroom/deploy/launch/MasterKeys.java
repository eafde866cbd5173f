package io.showroom.deploy.launch;

import org.jspecify.annotations.Nullable;

/**
 * A source of the master key: an environment variable, a file, or the output of a command. A key is 32 bytes in Base64.
 */
interface MasterKeys {

    /** Returns a description for messages, without any secret. */
    String where();

    /**
     * Returns the key as text; null if there is none.
     *
     * @throws StartFailure if it exists but cannot be read
     */
    @Nullable
    String read();
}
