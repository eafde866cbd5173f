package io.showroom.report.owners.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.prospect.read.Disclosed;
import java.util.List;
import java.util.Map;

/**
 * The owner base.
 *
 * @param position position in the log that it was computed at
 * @param month the month, as 2026-03
 * @param held owners held at its end
 * @param kinds all owners by kind, whichever kind is asked for
 * @param delivered new in it: took delivery, or told their car
 * @param due owners with whom a contact is due by its end
 * @param replacements of them, who replaced a car
 * @param additionals of them, who bought one more
 * @param referrals prospects whom the owners brought
 * @param referralsClosed of them, who ordered
 * @param rows the owners, the latest delivery first
 */
record OwnersReport(
        long position,
        String month,
        long held,
        Map<OwnerKind, Long> kinds,
        long delivered,
        long due,
        long replacements,
        long additionals,
        long referrals,
        long referralsClosed,
        List<Line> rows) {

    /** The same report, of whose persons the access log is told. */
    OwnersReport told() {
        rows.forEach(Line::told);
        return this;
    }

    /**
     * An owner with whom they brought.
     *
     * @param kind OWN_SOLD, OTHER_SOLD or OTHER_BRAND
     * @param referrals prospects whom this owner brought
     * @param referralsClosed of them, who ordered
     */
    record Line(@JsonUnwrapped Owner owner, OwnerKind kind, long referrals, long referralsClosed) {

        /** Tells the access log of the owner. */
        void told() {
            Disclosed.person(owner.prospectId(), owner.name(), owner.phone());
        }
    }
}
