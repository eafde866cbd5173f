package io.showroom.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Seals exported together, kept outside the system and checked later: the rows that they cover must still exist.
 *
 * @param events a seal of the event log
 * @param access the access log's last seal at that time; null if there was none yet
 */
public record KeptSeal(Seal events, @Nullable Seal access) {

    /** Returns the seal of the given log; null if this contains none of it. */
    public @Nullable Seal of(SealedLog log) {
        return log.equals(SealedLog.ACCESS) ? access : events;
    }
}
