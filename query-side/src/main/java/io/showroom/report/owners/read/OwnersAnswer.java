package io.showroom.report.owners.read;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.showroom.prospect.read.AuditedAccess;
import java.util.List;
import java.util.Map;

/**
 * The answer of the owner base.
 *
 * @param position position in the log that it was computed at
 * @param month the month, such as 2026-03
 * @param customer which relation the rows have
 * @param kinds number held at the month's end by kind, regardless of the requested kind
 * @param total the sums over the rows' owners
 * @param groups the same by consultant, sorted by key; "none" for nobody's
 * @param rows the owners on the requested page, latest first
 */
record OwnersAnswer(
        long position,
        String month,
        CarHolder customer,
        Map<OwnerKind, Long> kinds,
        OwnerSums total,
        List<Group> groups,
        List<Line> rows) {

    /** The sums of one consultant. */
    record Group(String key, @JsonUnwrapped OwnerSums sums) {}

    /**
     * An owner with the counts of the month.
     *
     * @param kind OWN_SOLD, OTHER_SOLD or OTHER_BRAND
     * @param counts the counts of the month
     */
    record Line(
            @JsonUnwrapped Owner owner,
            OwnerKind kind,
            @JsonUnwrapped OwnerCounts counts) {

        /** Records the owner as an audited access. */
        void audit() {
            AuditedAccess.person(
                    owner.prospectId(), owner.who().name(), owner.personal().phone());
        }
    }
}
