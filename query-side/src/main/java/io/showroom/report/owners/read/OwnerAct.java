package io.showroom.report.owners.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that counts in an owner's month.
 *
 * @param owner the owner's prospect
 * @param store key of the store
 * @param what what it was
 * @param day store day it counts on
 * @param doneOn of a contact agreed, store day it took place; null if it did not, and for everything else
 */
record OwnerAct(
        String owner,
        String store,
        What what,
        LocalDate day,
        @Nullable LocalDate doneOn) {

    /** What can count. */
    enum What {
        /** A contact agreed for the day. */
        DUE,
        /** A contact that took place, agreed or not. */
        CONTACT,
        /** A return to the workshop. */
        SERVICE,
        /** A car that replaces another (置换). */
        REPLACEMENT,
        /** One more car (增购). */
        ADDITIONAL
    }
}
