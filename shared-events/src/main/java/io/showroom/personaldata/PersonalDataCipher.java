package io.showroom.personaldata;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Encrypts personal data into one opaque text and decrypts it (AES-256-GCM, docs/architecture.md "Personal data").
 *
 * <p>The owner's id is bound to the text as associated data, so a value copied to another person's event cannot be
 * decrypted. The text is Base64 of: one byte format version, twelve bytes nonce, ciphertext with tag.
 */
public final class PersonalDataCipher {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int KEY_BITS = 256;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PersonalDataCipher() {}

    /** Returns a new random AES-256 key. */
    public static SecretKey newKey() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("AES is missing from this Java runtime", e);
        }
    }

    /**
     * Encrypts named texts.
     *
     * @param key the owner's key, AES 256
     * @param owner id of the person the data belongs to
     * @param fields names and texts; may be empty
     * @return Base64 text, different each time
     */
    public static String encrypt(SecretKey key, String owner, Map<String, String> fields) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, owner, nonce, encode(new TreeMap<>(fields)));
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                        .put(VERSION)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /**
     * Decrypts the result of {@link #encrypt}.
     *
     * @param key the owner's key
     * @param owner id of the person the data belongs to
     * @param sealed Base64 text
     * @return names and texts, sorted by name
     * @throws IllegalArgumentException if it was encrypted with another key, for another owner, or was altered
     */
    public static SortedMap<String, String> decrypt(SecretKey key, String owner, String sealed) {
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        if (bytes.remaining() < 1 + NONCE_BYTES || bytes.get() != VERSION) {
            throw new IllegalArgumentException("not an encrypted value of a known format");
        }
        byte[] nonce = new byte[NONCE_BYTES];
        bytes.get(nonce);
        byte[] rest = new byte[bytes.remaining()];
        bytes.get(rest);
        return decode(crypt(Cipher.DECRYPT_MODE, key, owner, nonce, rest));
    }

    private static byte[] crypt(int mode, SecretKey key, String owner, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("the value cannot be decrypted with this key and owner", e);
        }
    }

    private static byte[] encode(SortedMap<String, String> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(fields.size());
            for (Map.Entry<String, String> field : fields.entrySet()) {
                write(out, field.getKey());
                write(out, field.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static SortedMap<String, String> decode(byte[] bytes) {
        SortedMap<String, String> fields = new TreeMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                String name = read(in);
                fields.put(name, read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fields;
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
