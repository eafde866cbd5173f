package io.showroom.commandapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A caller's name for one request.
 *
 * @param key what the caller chose, at most 200 characters
 * @param digest SHA-256 of command name and body, by which another request under the same key is told apart
 */
record IdempotencyKey(String key, String digest) {

    static final int MAX_LENGTH = 200;
    private static final String KEY = "idempotencyKey";
    private static final String DIGEST = "requestDigest";

    Map<String, Object> metadata() {
        return Map.of(KEY, key, DIGEST, digest);
    }

    static @Nullable IdempotencyKey from(Map<String, ?> metadata) {
        Object key = metadata.get(KEY);
        Object digest = metadata.get(DIGEST);
        return key == null || digest == null ? null : new IdempotencyKey(key.toString(), digest.toString());
    }
}
