package io.showroom.importing.write;

/** Tells whether what an import did can be seen already; whoever keeps the read models answers. */
@FunctionalInterface
public interface ImportVisibility {

    /**
     * Whether everything up to a position can be seen.
     *
     * @param position place in the event log
     */
    boolean upTo(long position);
}
