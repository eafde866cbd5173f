package io.showroom.prospect.write;

import org.jspecify.annotations.Nullable;

/**
 * The assignment of one prospect, derived from its whole history, late entries included.
 *
 * @param store key of its store
 * @param consultant user key of the consultant it is assigned to; null if nobody
 * @param followed whether it is followed up: until it is given up, and as an owner after delivery
 * @param owner whether it has a delivery or another car on record
 */
public record Holding(String store, @Nullable String consultant, boolean followed, boolean owner) {

    /** Returns the assignment according to a history; null if the history is empty. */
    public static @Nullable Holding of(ProspectHistory history) {
        return history.begun()
                ? new Holding(
                        history.store(),
                        history.consultant(),
                        history.status().followed(),
                        history.ownerSince() != null)
                : null;
    }
}
