package io.showroom.report.owners.read;

import io.showroom.report.owners.read.OwnerAct.What;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Somebody brought somebody.
 *
 * @param prospectId who was brought
 * @param referrer who brought them
 * @param store key of the store
 * @param day store day it became known
 * @param closedOn store day of the order that came of it; null if none did
 */
record Referral(
        String prospectId,
        String referrer,
        String store,
        LocalDate day,
        @Nullable LocalDate closedOn) {

    /** What it counts as in the referrer's months. */
    Stream<OwnerAct> acts() {
        OwnerAct given = new OwnerAct(referrer, store, What.REFERRAL, day, null);
        return closedOn == null
                ? Stream.of(given)
                : Stream.of(given, new OwnerAct(referrer, store, What.REFERRAL_CLOSED, closedOn, null));
    }
}
