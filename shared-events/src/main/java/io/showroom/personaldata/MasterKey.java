package io.showroom.personaldata;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key kept outside the database. Two keys are derived from it, one that wraps each person's key and one for the
 * look-up digests of phone numbers; neither reveals the other.
 */
public final class MasterKey {

    private static final int BYTES = 32;
    private static final String KEY = "key";

    private static final int ID_BYTES = 6;

    private final String id;
    private final SecretKey wrapping;
    private final SecretKey lookup;

    /**
     * A master key from its raw bytes.
     *
     * @param raw exactly 32 random bytes
     * @throws IllegalArgumentException if there are more or fewer
     */
    public MasterKey(byte[] raw) {
        if (raw.length != BYTES) {
            throw new IllegalArgumentException("the master key must be 32 bytes, Base64 encoded");
        }
        this.id = HexFormat.of().formatHex(hmac(raw, "showroom: name of this key"), 0, ID_BYTES);
        this.wrapping = new SecretKeySpec(hmac(raw, "showroom: wrap person keys"), "AES");
        this.lookup = new SecretKeySpec(hmac(raw, "showroom: look up phone numbers"), "HmacSHA256");
    }

    private MasterKey(String id, SecretKey wrapping, SecretKey lookup) {
        this.id = id;
        this.wrapping = wrapping;
        this.lookup = lookup;
    }

    /** Returns the key's name, twelve hexadecimal digits that do not reveal the key. */
    public String id() {
        return id;
    }

    /** Returns the key of look-up digests; store it only wrapped by {@link #wrap}. */
    public SecretKey lookupKey() {
        return lookup;
    }

    /** Returns this key with the look-up key of the master key used before, so that existing digests stay valid. */
    public MasterKey withLookup(SecretKey carriedOver) {
        return new MasterKey(id, wrapping, new SecretKeySpec(carriedOver.getEncoded(), "HmacSHA256"));
    }

    /** Encrypts a person's key for storage, bound to the id {@code person}. */
    public String wrap(String person, SecretKey key) {
        return PersonalDataCipher.encrypt(
                wrapping, person, Map.of(KEY, Base64.getEncoder().encodeToString(key.getEncoded())));
    }

    /**
     * Decrypts a person's key.
     *
     * @throws IllegalArgumentException if it was wrapped with another master key or for another person
     */
    public SecretKey unwrap(String person, String wrapped) {
        SortedMap<String, String> opened = PersonalDataCipher.decrypt(wrapping, person, wrapped);
        return new SecretKeySpec(Base64.getDecoder().decode(opened.get(KEY)), "AES");
    }

    /**
     * Returns the digest by which a phone number is looked up: 43 characters, URL-safe Base64 of HMAC-SHA-256 over the
     * E.164 form.
     */
    public String lookupDigest(String e164) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hmac(lookup.getEncoded(), e164));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this Java runtime", e);
        }
    }
}
