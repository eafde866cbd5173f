package io.showroom.deploy.launch;

import org.jspecify.annotations.Nullable;

/**
 * A place where a master key is kept: an environment variable, a file, or whatever a command asks, such as a key
 * service. A key is 32 bytes in Base64.
 */
interface MasterKeys {

    /** Where it is, in words that show no secret. */
    String where();

    /**
     * The key as text; null if there is none.
     *
     * @throws StartFailure if there should be one and it cannot be read
     */
    @Nullable
    String read();
}
