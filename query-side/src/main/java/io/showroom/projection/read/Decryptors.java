package io.showroom.projection.read;

import java.util.Collection;

/** Factory of decryptors that read the required keys in as few queries as possible. */
public interface Decryptors {

    /** Decrypts nothing. */
    Decryptors NONE = new Decryptors() {
        @Override
        public Decryptor of(Collection<String> persons) {
            return Decryptor.NOTHING;
        }

        @Override
        public Decryptor ascending() {
            return Decryptor.NOTHING;
        }
    };

    /** Returns a decryptor for these persons, with their present keys. */
    Decryptor of(Collection<String> persons);

    /** Returns a decryptor for a walk over all prospects in the order of their ids. */
    Decryptor ascending();
}
