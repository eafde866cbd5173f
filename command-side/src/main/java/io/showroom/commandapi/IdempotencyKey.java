package io.showroom.commandapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A caller's identifier of one request.
 *
 * @param key chosen by the caller, at most 200 characters
 * @param digest keyed digest of the command's name and body, which reveals a different request under the same key
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
