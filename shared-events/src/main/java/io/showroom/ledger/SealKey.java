package io.showroom.ledger;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The public key of a signing key; verifies seals. */
public final class SealKey {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");
    private static final int ID_DIGITS = 16;

    private final PublicKey key;

    /**
     * A key from its X.509 encoding.
     *
     * @throws IllegalArgumentException if it is not an Ed25519 public key
     */
    public SealKey(byte[] encoded) {
        try {
            this.key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }

    /**
     * Returns all keys in a text of PEM blocks.
     *
     * @throws IllegalArgumentException if one of them is no Ed25519 public key
     */
    public static List<SealKey> ofPem(String text) {
        List<SealKey> keys = new ArrayList<>();
        Matcher block = PEM.matcher(text);
        while (block.find()) {
            keys.add(new SealKey(Base64.getMimeDecoder().decode(block.group(1))));
        }
        return keys;
    }

    /** Returns the id of the key: the first 16 hexadecimal digits of the SHA-256 of its X.509 encoding. */
    public String id() {
        return HexFormat.of().formatHex(Digests.sha256(encoded())).substring(0, ID_DIGITS);
    }

    /** Returns the X.509 encoding. */
    public byte[] encoded() {
        return key.getEncoded();
    }

    /** Returns the key as a PEM block. */
    public String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(encoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /** Whether the seal has a valid signature of this key. */
    public boolean verifies(Seal seal) {
        return seal.keyId().equals(id()) && verifies(seal.signed(), seal.signature());
    }

    boolean verifies(byte[] signed, String base64) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(signed);
            return check.verify(Base64.getDecoder().decode(base64.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
