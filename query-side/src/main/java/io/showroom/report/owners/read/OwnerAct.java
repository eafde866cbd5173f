package io.showroom.report.owners.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An act that counts in an owner's month.
 *
 * @param owner id of the owner's prospect
 * @param store key of the store
 * @param what its kind
 * @param day store day it counts on
 * @param doneOn for DUE the store day on which the contact took place; null if it did not, and for other kinds
 */
record OwnerAct(
        String owner,
        String store,
        What what,
        LocalDate day,
        @Nullable LocalDate doneOn) {

    /** The kinds of acts. */
    enum What {
        /** A contact planned for the day. */
        DUE,
        /** A contact that took place, planned or not. */
        CONTACT,
        /** A workshop visit. */
        SERVICE,
        /** A car bought that replaces another (置换). */
        REPLACEMENT,
        /** A car bought besides another (增购). */
        ADDITIONAL
    }
}
