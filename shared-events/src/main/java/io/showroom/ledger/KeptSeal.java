package io.showroom.ledger;

import org.jspecify.annotations.Nullable;

/**
 * The seals that are taken out together, to be kept outside and handed in later: what they cover must still be there.
 *
 * @param events a seal of the event log
 * @param access the access log's last seal at that time; null if there was none yet
 */
public record KeptSeal(Seal events, @Nullable Seal access) {

    /** The seal of one of the two logs; null if there is none of it. */
    public @Nullable Seal of(SealedLog log) {
        return log.equals(SealedLog.ACCESS) ? access : events;
    }
}
