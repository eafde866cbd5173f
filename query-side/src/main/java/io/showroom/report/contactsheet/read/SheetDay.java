package io.showroom.report.contactsheet.read;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day of a line on which something was done or planned.
 *
 * @param day the store day
 * @param grade grade in force after that day's contact; null if there was no contact or the prospect is ungraded
 * @param contacts number of contacts
 * @param planned whether a follow-up was planned for the day
 * @param missed whether the planned day passed without contact
 * @param late whether a contact of the day was recorded on a later day
 * @param order whether an order was placed
 * @param delivered whether the car was delivered by then, in a grading scheme without a grade for it
 * @param defeat whether a defeat was declared
 * @param movedIn whether it moved in from another consultant
 * @param movedOut whether it moved out to another consultant
 * @param doubt why the change of grade is implausible; null if it is not
 */
record SheetDay(
        LocalDate day,
        @Nullable String grade,
        int contacts,
        boolean planned,
        boolean missed,
        boolean late,
        boolean order,
        boolean delivered,
        boolean defeat,
        boolean movedIn,
        boolean movedOut,
        @Nullable Doubt doubt) {

    /** Why a change of grade is implausible. */
    enum Doubt {
        /** At least two grades up at once. */
        JUMP,
        /** Changed on a day without a visit, follow-up, test drive, quote or order. */
        DESK
    }
}
