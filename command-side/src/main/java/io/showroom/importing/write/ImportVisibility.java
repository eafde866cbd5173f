package io.showroom.importing.write;

/** Tells whether the read models include an import's events; implemented where read models are. */
@FunctionalInterface
public interface ImportVisibility {

    /**
     * Whether everything up to a position is included.
     *
     * @param position position in the event log
     */
    boolean upTo(long position);
}
