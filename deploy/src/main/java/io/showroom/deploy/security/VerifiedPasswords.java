package io.showroom.deploy.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Cache of passwords verified within the last 5 minutes, so that programs with HTTP Basic do not wait for the slow
 * check in each request. Holds keyed digests, never passwords; the key is random and stays in this process.
 */
final class VerifiedPasswords {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 5_000;
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;
    private final Map<String, Verified> verified = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
            return size() > MOST;
        }
    };

    VerifiedPasswords(Clock clock) {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, ALGORITHM);
        this.clock = clock;
    }

    /** Returns whether this password was verified recently and has not been set anew since. */
    boolean knows(String user, String password, int passwordChanges) {
        String digest = digest(user, password);
        synchronized (verified) {
            Verified known = verified.get(digest);
            return known != null
                    && known.passwordChanges == passwordChanges
                    && clock.instant().isBefore(known.until);
        }
    }

    /** Remembers that this password was verified just now. */
    void remember(String user, String password, int passwordChanges) {
        String digest = digest(user, password);
        Instant until = clock.instant().plus(REMEMBERED);
        synchronized (verified) {
            verified.remove(digest);
            verified.put(digest, new Verified(passwordChanges, until));
        }
    }

    private String digest(String user, String password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((user.length() + ":" + user).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java runtime", e);
        }
    }

    private record Verified(int passwordChanges, Instant until) {}
}
