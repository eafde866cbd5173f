package io.showroom.prospect.write;

import org.jspecify.annotations.Nullable;

/**
 * Who holds one prospect, as its history adds up after all that is known.
 *
 * @param store key of its store
 * @param consultant user key of who has it now; null if nobody
 * @param followed whether somebody still has to do with it: until it is lost, and as an owner after delivery
 * @param owner whether they own a car that the store knows of
 */
public record Holding(String store, @Nullable String consultant, boolean followed, boolean owner) {

    /** What a history adds up to; null if nothing has happened yet. */
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
