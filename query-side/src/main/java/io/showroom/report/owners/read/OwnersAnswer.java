package io.showroom.report.owners.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.prospect.read.AuditedAccess;
import java.util.List;
import java.util.Map;

/**
 * The owner base.
 *
 * @param position position in the log that it was computed at
 * @param month the month, as 2026-03
 * @param customer who is asked for: owners, or open prospects or defeated customers whose car is known
 * @param kinds all owners held at the month's end by kind, whichever kind is asked for
 * @param total the owners asked for and their month
 * @param groups the same by consultant, in the order of their keys; who is nobody's is under {@code none}
 * @param rows the owners, the latest first
 */
record OwnersAnswer(
        long position,
        String month,
        CarHolder customer,
        Map<OwnerKind, Long> kinds,
        OwnerSums total,
        List<Group> groups,
        List<Line> rows) {

    /** A consultant's owners. */
    record Group(String key, @JsonUnwrapped OwnerSums sums) {}

    /**
     * An owner with their month.
     *
     * @param kind OWN_SOLD, OTHER_SOLD or OTHER_BRAND
     * @param counts what counted in the month
     */
    record Line(
            @JsonUnwrapped Owner owner,
            OwnerKind kind,
            @JsonUnwrapped OwnerCounts counts) {

        /** Tells the access log of the owner. */
        void audit() {
            AuditedAccess.person(
                    owner.prospectId(), owner.who().name(), owner.personal().phone());
        }
    }
}
