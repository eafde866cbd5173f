package io.showroom.projection.read;

import java.util.Collection;

/** Gives openers of personal texts that read the keys needed in as few questions as can be. */
public interface Openers {

    /** Opens nothing. */
    Openers NONE = new Openers() {
        @Override
        public Opener of(Collection<String> persons) {
            return Opener.NOTHING;
        }

        @Override
        public Opener ascending() {
            return Opener.NOTHING;
        }
    };

    /** Opens what was sealed for these persons, with their keys as of now. */
    Opener of(Collection<String> persons);

    /** For a walk over all prospects in the order of their ids. */
    Opener ascending();
}
