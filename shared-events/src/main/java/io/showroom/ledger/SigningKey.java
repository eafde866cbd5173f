package io.showroom.ledger;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** A private key that signs seals (Ed25519). */
public final class SigningKey {

    private static final int SEED_BYTES = 32;

    private final byte[] seed;
    private final PrivateKey key;
    private final SealKey publicKey;

    private SigningKey(byte[] seed, KeyPair pair) {
        this.seed = seed;
        this.key = pair.getPrivate();
        this.publicKey = new SealKey(pair.getPublic().getEncoded());
        byte[] probe = {1};
        if (!publicKey.verifies(probe, sign(probe))) {
            throw new IllegalArgumentException("the two halves of the signing key do not belong together");
        }
    }

    /** Creates a new random key. */
    public static SigningKey make() {
        byte[] seed = new byte[SEED_BYTES];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(seed);
    }

    /**
     * A key from its 32 secret bytes.
     *
     * @throws IllegalArgumentException if the length differs
     */
    public SigningKey(byte[] seed) {
        this(seed.clone(), pair(seed));
    }

    /**
     * Reads a key from text: a PKCS#8 PEM block as {@code openssl genpkey -algorithm ed25519} writes it, or the 32
     * secret bytes in Base64.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static SigningKey of(String text) {
        byte[] bytes = Base64.getMimeDecoder().decode(text.replaceAll("-----[A-Z ]+-----", ""));
        if (bytes.length == SEED_BYTES) {
            return new SigningKey(bytes);
        }
        try {
            PrivateKey read = KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(bytes));
            return new SigningKey(((EdECPrivateKey) read).getBytes().orElseThrow());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 private key (PKCS#8 PEM, or 32 bytes in Base64)", e);
        }
    }

    /** Returns the id of the public key, see {@link SealKey#id()}. */
    public String id() {
        return publicKey.id();
    }

    /** Returns the public key. */
    public SealKey publicKey() {
        return publicKey;
    }

    /** Returns the 32 secret bytes. */
    public byte[] seed() {
        return seed.clone();
    }

    String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(bytes);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this Java runtime", e);
        }
    }

    /**
     * The JDK derives a public key only when it generates a pair; a random source that returns the given bytes makes it
     * generate the pair of this seed.
     */
    private static KeyPair pair(byte[] seed) {
        if (seed.length != SEED_BYTES) {
            throw new IllegalArgumentException("a signing key has 32 bytes");
        }
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new GivenSigningKey(seed));
            KeyPair pair = generator.generateKeyPair();
            byte[] made = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            if (!Arrays.equals(made, seed)) {
                throw new IllegalStateException("this Java runtime does not make Ed25519 keys from 32 random bytes");
            }
            return pair;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is missing from this Java runtime", e);
        }
    }

    private static final class GivenSigningKey extends SecureRandom {

        private static final long serialVersionUID = 1L;
        private final byte[] bytes;

        GivenSigningKey(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] into) {
            System.arraycopy(bytes, 0, into, 0, into.length);
        }
    }
}
