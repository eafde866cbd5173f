package io.showroom.projection.read;

import java.util.Collection;

/** Gives openers of personal texts that read the keys needed in as few questions as can be. */
public interface Decryptors {

    /** Opens nothing. */
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

    /** Opens what was sealed for these persons, with their keys as of now. */
    Decryptor of(Collection<String> persons);

    /** For a walk over all prospects in the order of their ids. */
    Decryptor ascending();
}
